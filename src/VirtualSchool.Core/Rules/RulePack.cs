using NodaTime;

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

    /// <summary>The figures of law it reads, with their histories.</summary>
    public ParameterSet Parameters => Code.Parameters;

    /// <summary>The last day up to which the law was looked at: what was made later is not in it.</summary>
    public LocalDate LawSeenUpTo => Code.LawSeenUpTo;

    /// <summary>What answers with the rules.</summary>
    public IPackRules Code { get; }

    /// <summary>The entitlements it knows, in the order they are listed.</summary>
    public IReadOnlyList<EntitlementScheme> EntitlementSchemes => Code.Entitlements;

    /// <summary>The definitions of care experience it knows, in the order they are listed.</summary>
    public IReadOnlyList<CareExperienceDefinition> CareExperienceDefinitions => Code.CareExperienceDefinitions;

    /// <summary>The deadlines it knows, in the order they are listed.</summary>
    public IReadOnlyList<DeadlineKind> DeadlineKinds => Code.Deadlines;

    /// <summary>The obligations it knows, in the order they are listed.</summary>
    public IReadOnlyList<ObligationKind> ObligationKinds => Code.Obligations;

    /// <summary>The obligation of a code.</summary>
    /// <param name="code">The code, for example <c>csp.consideration</c>.</param>
    /// <returns>The kind of obligation.</returns>
    /// <exception cref="ArgumentException">The pack has no such obligation; the message does not repeat the code.</exception>
    public ObligationKind ObligationKind(string code) => Code.Obligations.FirstOrDefault(o => o.Code == code)
        ?? throw new ArgumentException("The pack has no obligation of this code.", nameof(code));

    /// <summary>The deadline of a code.</summary>
    /// <param name="code">The code, for example <c>hearing.latest</c>.</param>
    /// <returns>The kind of deadline.</returns>
    /// <exception cref="ArgumentException">The pack has no such deadline; the message does not repeat the code.</exception>
    public DeadlineKind DeadlineKind(string code) => Code.Deadlines.FirstOrDefault(d => d.Code == code)
        ?? throw new ArgumentException("The pack has no deadline of this code.", nameof(code));

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

    /// <summary>
    /// What of the law begins or ends after one day and up to another. A rule or figure that takes the place of the one before begins;
    /// one ends only where none follows. A figure whose new value is the old one does not begin. Rules that are enacted and not in force have no day and are not here.
    /// </summary>
    /// <param name="after">The day the comparison starts from; what changes on it has changed already.</param>
    /// <param name="upTo">The last day, included.</param>
    /// <returns>The changes by day; on a day rules first, in the order of the rule book, then figures by name.</returns>
    /// <exception cref="ArgumentException"><paramref name="upTo"/> is before <paramref name="after"/>.</exception>
    public IReadOnlyList<LawChange> ChangesBetween(LocalDate after, LocalDate upTo)
    {
        if (upTo < after)
        {
            throw new ArgumentException("The last day is before the first.", nameof(upTo));
        }

        var changes = new List<LawChange>();
        foreach (Rule rule in Rules)
        {
            if (rule.InForce is { } inForce)
            {
                changes.Add(new LawChange(inForce.Start, LawChangeKind.Begins, rule));
                if (inForce.End is { } end && !Rules.Any(r => r.Id == rule.Id && r.InForce?.Start == end))
                {
                    changes.Add(new LawChange(end, LawChangeKind.Ends, rule));
                }
            }
        }

        foreach (Parameter parameter in Parameters.All)
        {
            for (int i = 0; i < parameter.Values.Count; i++)
            {
                // A figure that another source states again, or still nobody, is no change of the law.
                if (i == 0 || parameter.Values[i].Text != parameter.Values[i - 1].Text)
                {
                    changes.Add(new LawChange(parameter.Values[i].InForce.Start, LawChangeKind.Begins, parameter, parameter.Values[i]));
                }
            }

            if (parameter.Values[parameter.Values.Count - 1] is { InForce.End: { } end } last)
            {
                changes.Add(new LawChange(end, LawChangeKind.Ends, parameter, last));
            }
        }

        return [.. changes.Where(c => c.On > after && c.On <= upTo).OrderBy(c => c.On)];
    }

    /// <summary>The version.</summary>
    /// <returns>For example <c>scotland/2026.1</c>.</returns>
    public override string ToString() => Version;

    private static bool Clash(Rule one, Rule other) =>
        one.InForce is not { } a || other.InForce is not { } b || a.Overlaps(b);
}
