using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>The dates of birth that may be the right one: the latest record of each source. Often one, sometimes two, sometimes none.</summary>
internal sealed class Births
{
    private readonly LocalDate[] candidates;
    private readonly SourceRow[] rows;
    private readonly LocalDate[] adulthoods;

    private Births(LocalDate[] candidates, SourceRow[] rows)
    {
        this.candidates = candidates;
        this.rows = rows;
        adulthoods = [.. candidates.Select(b => AgeReckoning.Scotland.DateAttains(b, Parameters.UpperAge.At(ScotsRules.Start1995).Value))];
    }

    internal bool AreKnown => candidates.Length > 0;

    /// <summary>The days on which the child is surely born and under 18.</summary>
    internal EffectiveInterval? SurelyChild
    {
        get
        {
            if (!AreKnown)
            {
                return null;
            }

            LocalDate from = candidates.Max();
            LocalDate to = adulthoods.Min();
            return to < from ? null : new EffectiveInterval(from, to);
        }
    }

    internal static Births Of(CareQuestion question)
    {
        Fact<LocalDate>[] latest =
        [
            .. question.Learner.BirthDates.Where(b => b.IsKnownAt(question.KnownAt))
                .GroupBy(b => b.Source.File.Source)
                .SelectMany(source =>
                {
                    LocalDate? last = source.Max(b => b.RecordedOn);
                    return last is null ? source : source.Where(b => b.RecordedOn == last);
                }),
        ];
        return new Births([.. latest.Select(b => b.Value).Distinct().OrderBy(b => b)], [.. latest.Select(b => b.Source).Distinct()]);
    }

    /// <summary>Whether the child is born and under 18 on a day. The tree names the rows and never the date.</summary>
    internal Trace Child(LocalDate day)
    {
        if (!AreKnown)
        {
            return Because.All(ScotsRules.Int9, $"under 18 on {day}", Because.Missing("born", $"the date of birth is not recorded"));
        }

        int under = candidates.Where((b, i) => b <= day && day < adulthoods[i]).Count();
        Trace fact = under == candidates.Length ? Because.Fact(Determination.Yes, $"born, and not yet 18", rows)
            : under > 0 ? Because.Missing("born", $"more than one date of birth is recorded, and they disagree", rows)
            : candidates[0] > day ? Because.Fact(Determination.No, $"not yet born", rows)
            : Because.Fact(Determination.No, $"18 or over", rows);
        return Because.All(ScotsRules.Int9, $"under 18 on {day}", fact);
    }

    /// <summary>Whether a recorded first day lies before every date of birth.</summary>
    internal bool AreAllAfter(LocalDate start) => AreKnown && start < candidates[0];

    /// <summary>Whether a last day, or the day asked about while none is recorded, lies on or after the 18th birthday.</summary>
    internal bool AreAllPast18(LocalDate day) => AreKnown && day >= adulthoods[adulthoods.Length - 1];
}
