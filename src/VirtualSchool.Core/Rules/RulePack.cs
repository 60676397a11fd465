namespace VirtualSchool;

/// <summary>A jurisdiction's rules at one version: the descriptions of all its rules, and the code that answers with them.</summary>
public sealed class RulePack
{
    /// <summary>Creates a pack.</summary>
    /// <param name="jurisdiction">The jurisdiction in lower case.</param>
    /// <param name="version">The version, for example <c>scotland/2026.1</c>; it is kept in every decision.</param>
    /// <param name="rules">The rules, in the order of the rule book.</param>
    /// <param name="care">What answers questions about care.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="RuleConfigurationException">A rule stands twice, or versions of one rule overlap in time.</exception>
    public RulePack(string jurisdiction, string version, IReadOnlyList<Rule> rules, ICareRules care)
    {
        Jurisdiction = jurisdiction ?? throw new ArgumentNullException(nameof(jurisdiction));
        Version = version ?? throw new ArgumentNullException(nameof(version));
        Rules = rules is null ? throw new ArgumentNullException(nameof(rules)) : [.. rules];
        Care = care ?? throw new ArgumentNullException(nameof(care));
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

    /// <summary>What answers questions about care.</summary>
    public ICareRules Care { get; }

    /// <summary>The version.</summary>
    /// <returns>For example <c>scotland/2026.1</c>.</returns>
    public override string ToString() => Version;

    private static bool Clash(Rule one, Rule other) =>
        one.InForce is not { } a || other.InForce is not { } b || a.Overlaps(b);
}
