namespace VirtualSchool;

/// <summary>A jurisdiction's rules at one version: the descriptions of all its rules, and the code that answers with them.</summary>
public sealed class RulePack
{
    /// <summary>Creates a pack.</summary>
    /// <param name="jurisdiction">The jurisdiction in lower case.</param>
    /// <param name="version">The version, for example <c>scotland/2026.1</c>; it is kept in every decision.</param>
    /// <param name="rules">The rules, in the order of the rule book.</param>
    /// <param name="code">What answers with them.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleConfigurationException">A rule stands twice, or versions of one rule overlap in time.</exception>
    public RulePack(string jurisdiction, string version, IReadOnlyList<Rule> rules, IPackRules code)
    {
        Jurisdiction = jurisdiction ?? throw new ArgumentNullException(nameof(jurisdiction));
        Version = version ?? throw new ArgumentNullException(nameof(version));
        Rules = rules is null ? throw new ArgumentNullException(nameof(rules)) : [.. rules];
        Code = code ?? throw new ArgumentNullException(nameof(code));
        foreach (IGrouping<string, Rule> versions in Rules.GroupBy(r => r.Id, StringComparer.Ordinal))
        {
            Rule[] all = [.. versions];
            for (int i = 1; i < all.Length; i++)
            {
                if (all.Take(i).Any(earlier => Clash(earlier, all[i])))
                {
                    throw new RuleConfigurationException(version, versions.Key, "two versions of the rule are in force on the same day");
                }
            }
        }
    }

    /// <summary>The jurisdiction in lower case.</summary>
    public string Jurisdiction { get; }

    /// <summary>The version, for example <c>scotland/2026.1</c>; every decision keeps it.</summary>
    public string Version { get; }

    /// <summary>The rules, in the order of the rule book.</summary>
    public IReadOnlyList<Rule> Rules { get; }

    /// <summary>What answers with the rules.</summary>
    public IPackRules Code { get; }

    /// <summary>The entitlements it knows, in the order they are listed.</summary>
    public IReadOnlyList<EntitlementScheme> EntitlementSchemes => Code.Entitlements;

    /// <summary>The definitions of care experience it knows, in the order they are listed.</summary>
    public IReadOnlyList<CareExperienceDefinition> CareExperienceDefinitions => Code.CareExperienceDefinitions;

    /// <summary>The entitlement scheme of a code.</summary>
    /// <param name="code">The code, for example <c>council-tax</c>.</param>
    /// <returns>The scheme.</returns>
    /// <exception cref="ArgumentException">The pack has no such scheme; the message does not repeat the code.</exception>
    public EntitlementScheme EntitlementScheme(string code) => Code.Entitlements.FirstOrDefault(e => e.Code == code)
        ?? throw new ArgumentException("The pack has no entitlement scheme of this code.", nameof(code));

    /// <summary>The definition of care experience of a code.</summary>
    /// <param name="code">The code, for example <c>universities</c>.</param>
    /// <returns>The definition.</returns>
    /// <exception cref="ArgumentException">The pack has no such definition; the message does not repeat the code.</exception>
    public CareExperienceDefinition CareExperienceDefinition(string code) => Code.CareExperienceDefinitions.FirstOrDefault(d => d.Code == code)
        ?? throw new ArgumentException("The pack has no definition of care experience of this code.", nameof(code));

    /// <summary>The version.</summary>
    /// <returns>For example <c>scotland/2026.1</c>.</returns>
    public override string ToString() => Version;

    private static bool Clash(Rule one, Rule other) =>
        one.InForce is not { } a || other.InForce is not { } b || a.Overlaps(b);
}
