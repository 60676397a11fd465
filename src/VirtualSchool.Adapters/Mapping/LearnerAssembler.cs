namespace VirtualSchool;

/// <summary>
/// Puts the rows of one child together by the list's own number. Two rows that share a number but have different dates of birth
/// or different valid candidate numbers are two children, and stay apart: joining them would be the worst mistake a list can make.
/// </summary>
internal sealed class LearnerAssembler
{
    private readonly List<Learner> first = [];
    private readonly Dictionary<int, List<Learner>> more = [];
    private readonly Dictionary<string, int> byKey = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<int>> shared = new(StringComparer.Ordinal);

    /// <summary>What became of a row.</summary>
    internal enum Outcome
    {
        Began,
        Merged,
        Repeated,

        /// <summary>It began a record of its own though an earlier row has its key.</summary>
        KeptApart,
    }

    internal Outcome Add(string? key, Learner learner)
    {
        if (key is null)
        {
            first.Add(learner);
            return Outcome.Began;
        }

        if (!byKey.TryGetValue(key, out int earlier))
        {
            byKey.Add(key, first.Count);
            first.Add(learner);
            return Outcome.Began;
        }

        // Nearly every key has one record; only those of several children need a list.
        if (!shared.TryGetValue(key, out List<int>? records))
        {
            records = [earlier];
        }

        foreach (int record in records)
        {
            if (!more.TryGetValue(record, out List<Learner>? others))
            {
                others = [];
            }

            if (Contradicts(first[record], learner) || others.Exists(o => Contradicts(o, learner)))
            {
                continue;
            }

            bool repeated = AddsNothing(first[record], others, learner);
            others.Add(learner);
            more[record] = others;
            return repeated ? Outcome.Repeated : Outcome.Merged;
        }

        records.Add(first.Count);
        shared[key] = records;
        first.Add(learner);
        return Outcome.KeptApart;
    }

    internal IReadOnlyList<Learner> ToLearners()
    {
        foreach (KeyValuePair<int, List<Learner>> record in more)
        {
            first[record.Key] = Join([first[record.Key], .. record.Value]);
        }

        return [.. first];
    }

    private static bool Contradicts(Learner one, Learner other) =>
        (one.BirthDates.Count > 0 && other.BirthDates.Count > 0 && one.BirthDates[0].Value != other.BirthDates[0].Value)
        || (Number(one) is { } left && Number(other) is { } right && !left.Equals(right));

    private static Identifier? Number(Learner learner) =>
        learner.Identifiers.FirstOrDefault(i => i.Value.Kind is IdentifierKind.ScottishCandidateNumber or IdentifierKind.Upn && !i.Value.IsRepaired)?.Value;

    /// <summary>Whether a row has the same facts as one that is there already: every cell, mapped or carried, is the same.</summary>
    private static bool AddsNothing(Learner begun, List<Learner> others, Learner learner) => Same(begun, learner) || others.Exists(o => Same(o, learner));

    private static bool Same(Learner one, Learner other) =>
        Same(one.Identifiers, other.Identifiers, (a, b) => a.Equals(b) && a.IsRepaired == b.IsRepaired)
        && Same(one.Names, other.Names, (a, b) => a.Equals(b))
        && Same(one.BirthDates, other.BirthDates, (a, b) => a == b)
        && Same(one.Sexes, other.Sexes, (a, b) => a == b)
        && Same(one.Addresses, other.Addresses, SameAddress)
        && Same(one.Episodes, other.Episodes, SameEpisode)
        && Same(one.Homes, other.Homes, SameHome)
        && Same(one.CareFlags, other.CareFlags, SameFlag)
        && Same(one.Enrolments, other.Enrolments, SameEnrolment)
        && Same(one.Markers, other.Markers, (a, b) => a == b)
        && Same(one.Unmapped, other.Unmapped, SameText);

    private static bool Same<T>(IReadOnlyList<Fact<T>> one, IReadOnlyList<Fact<T>> other, Func<T, T, bool> equal)
        where T : notnull
    {
        if (one.Count != other.Count)
        {
            return false;
        }

        for (int i = 0; i < one.Count; i++)
        {
            if (!equal(one[i].Value, other[i].Value) || one[i].RecordedOn != other[i].RecordedOn)
            {
                return false;
            }
        }

        return true;
    }

    private static Learner Join(IReadOnlyList<Learner> rows) => new()
    {
        Identifiers = Distinct(rows, r => r.Identifiers, (a, b) => a.Equals(b) && a.IsRepaired == b.IsRepaired),
        Names = Distinct(rows, r => r.Names, (a, b) => a.Equals(b)),
        BirthDates = Distinct(rows, r => r.BirthDates, (a, b) => a == b),
        Sexes = Distinct(rows, r => r.Sexes, (a, b) => a == b),
        Addresses = Distinct(rows, r => r.Addresses, SameAddress),
        Episodes = Distinct(rows, r => r.Episodes, SameEpisode),
        Homes = Distinct(rows, r => r.Homes, SameHome),
        CareFlags = Distinct(rows, r => r.CareFlags, SameFlag),
        Enrolments = Distinct(rows, r => r.Enrolments, SameEnrolment),
        Markers = Distinct(rows, r => r.Markers, (a, b) => a == b),
        // Carried cells stay with their rows: one that repeats may belong to another cell of its row.
        Unmapped = [.. rows.Where((r, i) => !rows.Take(i).Any(earlier => Same(earlier, r))).SelectMany(r => r.Unmapped)],
        Rows = [.. rows.SelectMany(r => r.Rows)],
    };

    /// <summary>The facts of all rows, each once: a report that crosses legal reasons with homes says everything several times.</summary>
    private static IReadOnlyList<Fact<T>> Distinct<T>(IReadOnlyList<Learner> rows, Func<Learner, IReadOnlyList<Fact<T>>> facts, Func<T, T, bool> equal)
        where T : notnull
    {
        var distinct = new List<Fact<T>>();
        foreach (Learner row in rows)
        {
            foreach (Fact<T> fact in facts(row))
            {
                if (!distinct.Exists(d => equal(d.Value, fact.Value) && d.RecordedOn == fact.RecordedOn))
                {
                    distinct.Add(fact);
                }
            }
        }

        return [.. distinct];
    }

    private static bool SameAddress(PostalAddress a, PostalAddress b) => a.Postcode == b.Postcode && a.Uprn == b.Uprn && a.Lines.SequenceEqual(b.Lines, StringComparer.Ordinal);

    private static bool SameEpisode(CareEpisode a, CareEpisode b) => a.Basis.Equals(b.Basis) && a.Dates == b.Dates && a.Authority == b.Authority && a.Reference == b.Reference;

    private static bool SameHome(Home a, Home b) =>
        a.Type.Equals(b.Type) && a.Dates == b.Dates && a.AuthorityArea == b.AuthorityArea && a.Reference == b.Reference
        && a.Series == b.Series && a.Regulation == b.Regulation && a.Carer == b.Carer;

    private static bool SameFlag(CareFlag a, CareFlag b) => a.Value == b.Value && a.On == b.On && a.ResponsibleAuthority == b.ResponsibleAuthority;

    private static bool SameEnrolment(Enrolment a, Enrolment b) =>
        a.School == b.School && a.SchoolName == b.SchoolName && a.Authority == b.Authority && a.Stage == b.Stage
        && a.RegistrationClass == b.RegistrationClass && a.Dates == b.Dates && a.IsOnRoll == b.IsOnRoll;

    private static bool SameText(UnmappedValue a, UnmappedValue b) => a.Column == b.Column && a.Text == b.Text;
}
