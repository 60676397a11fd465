using System.Text;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>
/// Finds the fields on which the records of one person differ. Records agree on a field when they share a value: a list that
/// holds a previous and a present surname agrees with a list that holds either.
/// </summary>
internal static class DisagreementFinder
{
    public static IReadOnlyList<Disagreement> Find(IReadOnlyList<RegisterRecord> records, LocalDate asAt)
    {
        if (records.Count < 2)
        {
            return [];
        }

        var found = new List<Disagreement>();
        Compare("forename", l => l.Names.Select(n => n.Value.Forename), Folded);
        Compare("surname", l => l.Names.Select(n => n.Value.Surname), Folded);
        Compare("date of birth", l => l.BirthDates.Select(d => (string?)LocalDatePattern.Iso.Format(d.Value)), v => v);
        Compare("sex", l => l.Sexes.Where(s => s.Value != Sex.NotStated).Select(s => (string?)s.Value.ToString()), v => v);
        Compare(
            "candidate number",
            l => l.Identifiers.Where(i => i.Value.Kind == IdentifierKind.ScottishCandidateNumber).Select(i => (string?)i.Value.Value),
            v => v);
        Compare("postcode", l => l.Addresses.Select(a => a.Value.Postcode), v => LearnerText.Postcode(v) ?? v);
        if (CareStatus(records, asAt) is { } care)
        {
            found.Add(care);
        }

        return found;

        void Compare(string field, Func<Learner, IEnumerable<string?>> values, Func<string, string> form)
        {
            var said = records
                .Select(r => (Record: r, Values: values(r.Learner).Where(v => v is not null).Select(v => v!).Distinct(StringComparer.Ordinal).ToArray()))
                .Where(r => r.Values.Length > 0)
                .ToArray();
            if (said.Length < 2)
            {
                return;
            }

            var shared = new HashSet<string>(said[0].Values.Select(form), StringComparer.Ordinal);
            foreach ((_, string[] more) in said.Skip(1))
            {
                shared.IntersectWith(more.Select(form));
            }

            if (shared.Count == 0)
            {
                found.Add(new Disagreement(field, [.. said.Select(s => new DisagreementValue(s.Record, string.Join("; ", s.Values)))]));
            }
        }
    }

    /// <summary>
    /// The school's marker against social work's open episode and home on the day. "Care experienced" is wider than looked
    /// after and lasts for life, so it contradicts nothing.
    /// </summary>
    private static Disagreement? CareStatus(IReadOnlyList<RegisterRecord> records, LocalDate asAt)
    {
        var values = new List<DisagreementValue>();
        bool looked = false, notLooked = false, home = false, away = false;
        foreach (RegisterRecord record in records)
        {
            if (record.List.Source.Kind == SourceKind.Education && record.Learner.CareFlags.Count > 0)
            {
                CareFlagValue flag = record.Learner.CareFlags[record.Learner.CareFlags.Count - 1].Value.Value;
                notLooked |= flag == CareFlagValue.No;
                home |= flag == CareFlagValue.LookedAfterAtHome;
                away |= flag == CareFlagValue.LookedAfterAway;
                values.Add(new DisagreementValue(record, Words(flag)));
            }
            else if (record.List.Source.Kind == SourceKind.SocialWork && OpenEpisode(record.Learner, asAt) is { } episode)
            {
                Home? now = record.Learner.Homes.Select(h => h.Value).LastOrDefault(h => h.Dates.TryGetInterval(out EffectiveInterval i) && i.Contains(asAt));
                looked = true;
                home |= now is { Type.IsAway: false };
                away |= now is { Type.IsAway: true };
                values.Add(new DisagreementValue(record, now is null ? episode.Basis.Label : $"{episode.Basis.Label}; {now.Type.Label}"));
            }
        }

        return (looked && notLooked) || (home && away) ? new Disagreement("care status", values) : null;
    }

    private static CareEpisode? OpenEpisode(Learner learner, LocalDate asAt) =>
        learner.Episodes.Select(e => e.Value).LastOrDefault(e => e.Dates.TryGetInterval(out EffectiveInterval i) && i.Contains(asAt));

    private static string Words(CareFlagValue flag) => flag switch
    {
        CareFlagValue.No => "not looked after",
        CareFlagValue.LookedAfterAtHome => "looked after at home",
        CareFlagValue.LookedAfterAway => "looked after away from home",
        CareFlagValue.LookedAfter => "looked after",
        _ => "care experienced",
    };

    // Composed and decomposed accents, and case, are no difference; a missing accent is one, and is shown.
    private static string Folded(string name) => CanonicalText.Decompose(name).ToUpperInvariant();
}
