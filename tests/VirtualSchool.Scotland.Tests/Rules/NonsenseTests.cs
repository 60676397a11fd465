using System.Text;
using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Impossible histories: never an exception, never a silent answer, and the same answer with and without its reasons.</summary>
public sealed class NonsenseTests
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    private static readonly Gen<(Learner Child, LocalDate Day, LocalDate? KnownAt)> Question =
        Gen.Select(AnyHistory.Child, AnyHistory.Day, AnyHistory.Day, Gen.Bool, (child, day, known, asKnown) => (child, day, asKnown ? known : (LocalDate?)null));

    [Fact]
    public void The_status_without_reasons_is_the_status_with_them() =>
        Question.Sample(
            q =>
            {
                var inquiry = Rules.About(q.Child, q.KnownAt);
                var traced = inquiry.StatusOn(q.Day);
                return traced.Outcome == traced.Value.LookedAfter && Text(traced.Value) == Text(inquiry.StatusOnlyOn(q.Day));
            },
            iter: 6_000,
            print: Print);

    [Fact]
    public void An_entitlement_without_reasons_is_the_entitlement_with_them() =>
        Question.Sample(
            q =>
            {
                var inquiry = Rules.About(q.Child, q.KnownAt);
                foreach (var scheme in Rules.Pack.EntitlementSchemes)
                {
                    var traced = inquiry.EntitlementOn(scheme.Code, q.Day);
                    var quiet = inquiry.OutcomeOn(scheme, q.Day);
                    if (traced.Outcome != quiet.Outcome || !traced.Missing.SequenceEqual(quiet.Missing))
                    {
                        throw new InvalidOperationException($"{scheme.Code}: {quiet.Outcome} {string.Join(",", quiet.Missing)}\n{traced.Trace.ToText()}");
                    }
                }

                return true;
            },
            iter: 500,
            print: Print);

    [Fact]
    public void Care_experience_without_reasons_is_care_experience_with_them() =>
        Question.Sample(
            q =>
            {
                var inquiry = Rules.About(q.Child, q.KnownAt);
                return Rules.Pack.CareExperienceDefinitions.All(d =>
                {
                    var traced = inquiry.CareExperienceOn(d.Code, q.Day);
                    var quiet = inquiry.OutcomeOn(d, q.Day);
                    return traced.Outcome == quiet.Outcome && traced.Missing.SequenceEqual(quiet.Missing);
                });
            },
            iter: 2_000,
            print: Print);

    [Fact]
    public void Nothing_that_is_asked_of_nonsense_throws_and_every_unknown_names_a_fact() =>
        Question.Sample(
            q =>
            {
                var inquiry = Rules.About(q.Child, q.KnownAt);
                var from = q.Day.Year > 9900 ? new LocalDate(9900, 1, 1) : q.Day;
                var status = inquiry.StatusOn(q.Day);
                var days = inquiry.DaysLookedAfter(from, from.PlusDays(400));
                var ever = inquiry.EverLookedAfter(q.Day);
                _ = ShortBreakSeries.Of(q.Child, q.Day, q.KnownAt);
                _ = CareTimeline.Of(q.Child, q.Day, q.KnownAt).Findings;
                return NamesAFact(status) && NamesAFact(days) && NamesAFact(ever)
                    && days.Value.AtHome + days.Value.Away <= days.Value.LookedAfter
                    && days.Value.ByLimb.All(l => l.Value <= days.Value.LookedAfter)
                    && days.Value.ByHomeType.Sum(h => h.Value) <= days.Value.LookedAfter;
            },
            iter: 2_000,
            print: Print);

    [Fact]
    public void A_yes_has_a_record_that_covers_the_day_and_a_no_has_grounds() =>
        Question.Sample(
            q =>
            {
                var outcome = Rules.StatusOf(q.Child, q.Day).Outcome;
                var births = q.Child.BirthDates.Where(b => b.Value.Year is >= 1 and <= 9900).ToArray();
                bool isChild = births.Length > 0 && births.All(b => b.Value <= q.Day && q.Day < AgeReckoning.Scotland.DateAttains(b.Value, 18));
                bool flagged = q.Child.CareFlags.Any(f => f.Value.On == q.Day);
                bool covered = q.Child.Episodes.Any(e => Covers(e.Value, q.Day));
                bool complete = q.Child.Markers.Count > 0;
                bool begun = q.Child.Episodes.Any(e => !(e.Value.Dates.Start > q.Day));
                return outcome switch
                {
                    Determination.Yes => isChild && (covered || flagged),
                    Determination.No => (births.Length > 0 && !isChild) || complete || begun || flagged,
                    _ => true,
                };
            },
            iter: 6_000,
            print: Print);

    [Fact]
    public void Days_by_home_and_limb_are_those_of_the_status_of_each_day() =>
        Gen.Select(AnyHistory.Child, Gen.Int[0, 4000]).Sample(
            (child, start) =>
            {
                var from = new LocalDate(2010, 1, 1).PlusDays(start);
                var inquiry = Rules.About(child);
                var statuses = Enumerable.Range(0, 300).Select(d => inquiry.StatusOnlyOn(from.PlusDays(d))).ToArray();
                var days = inquiry.DaysLookedAfter(from, from.PlusDays(299)).Value;
                return days.LookedAfter == statuses.Count(s => s.LookedAfter == Determination.Yes)
                    && days.AtHome == statuses.Count(s => s.Home == CareHome.AtHome)
                    && days.Away == statuses.Count(s => s.Home == CareHome.Away)
                    && days.OnShortBreaksOnly == statuses.Count(s => s.OnShortBreaksOnly == Determination.Yes)
                    && days.Deemed == statuses.Count(s => s.LookedAfter != Determination.Yes && s.DeemedDuties == Determination.Yes)
                    && days.ByLimb.All(l => l.Value == statuses.Count(s => s.Limbs.Contains(l.Key)))
                    && days.ByHomeType.All(h => h.Value == statuses.Count(s => s.LookedAfter == Determination.Yes && h.Key.Equals(s.HomeType)));
            },
            iter: 300,
            print: q => Print((q.Item1, new LocalDate(2010, 1, 1).PlusDays(q.Item2), null)));

    private static bool NamesAFact<T>(Decision<T> decision) => (decision.Outcome == Determination.Unknown) == (decision.Missing.Count > 0);

    // Generously: whatever could make sense of the record.
    private static bool Covers(CareEpisode episode, LocalDate day) => !(episode.Dates.Start > day);

    private static string Text(CareStatus s) => string.Join("; ",
        s.LookedAfter, string.Join(",", s.Limbs), string.Join(",", s.Bases), string.Join(",", s.Grounds.Select(g => $"{g.Limb} {g.Authority} {g.Source}")), s.Home, s.HomeType,
        string.Join(",", s.Authorities), s.AtAnyTimeOnTheDay, s.DeemedDuties, s.ElsewhereUk, s.ResidenceRight, s.OnShortBreaksOnly, s.LastDay, string.Join(",", s.Warnings));

    private static string Print((Learner Child, LocalDate Day, LocalDate? KnownAt) q)
    {
        var text = new StringBuilder().Append(FormattableString.Invariant($"as at {q.Day:R} known {q.KnownAt:R} born {string.Join(",", q.Child.BirthDates.Select(b => b.Value.ToString("R", null)))} complete {q.Child.Markers.Count}\n"));
        foreach (var e in q.Child.Episodes)
        {
            text.Append(FormattableString.Invariant($"  {e.Value.Basis.Code} {e.Value.Dates.Start:R}..{e.Value.Dates.LastDay:R} recorded {e.RecordedOn:R} ending {(e.Value.Ending is null ? "-" : e.Value.Ending.On?.ToString("R", null) ?? "?")} stay {e.Value.Stay?.Began}..{e.Value.Stay?.Ended} {e.Value.OrderKind} {e.Value.Nation} {e.Value.Provision} cont {e.Value.Continuations?.Count} conv {e.Value.Conversion is not null}\n"));
        }

        foreach (var h in q.Child.Homes)
        {
            text.Append(FormattableString.Invariant($"  {h.Value.Type.Code} {h.Value.Dates.Start:R}..{h.Value.Dates.LastDay:R} recorded {h.RecordedOn:R} ended {h.Value.EndedOn:R} {h.Value.EndedOnUnknownDay} {h.Value.Series}\n"));
        }

        foreach (var e in q.Child.Events)
        {
            text.Append(FormattableString.Invariant($"  {e.Value.Kind} {e.Value.On:R}\n"));
        }

        foreach (var f in q.Child.CareFlags)
        {
            text.Append(FormattableString.Invariant($"  {f.Value.Value} {f.Value.On:R}\n"));
        }

        return text.ToString();
    }
}
