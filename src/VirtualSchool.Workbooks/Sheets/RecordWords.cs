using NodaTime;

namespace VirtualSchool;

/// <summary>What the facts of a child say on one day, in words. Nothing is decided here: words stand beside the list that said them.</summary>
internal static class RecordWords
{
    /// <summary>The enrolment to show: the last one on a roll, else the last one.</summary>
    public static Enrolment? Enrolment(Learner learner) =>
        learner.Enrolments.Select(e => e.Value).LastOrDefault(e => e.IsOnRoll != false) ?? learner.Enrolments.Select(e => e.Value).LastOrDefault();

    /// <summary>The homes recorded for the day; where none has dates that say so, the last one without any date.</summary>
    public static string? Home(Learner learner, LocalDate asAt) =>
        SheetWords.Joined(learner.Homes.Where(h => Covers(h.Value.Dates, asAt)).Select(h => h.Value.Type.Label))
        ?? learner.Homes.Where(h => h.Value.Dates == default).Select(h => h.Value.Type.Label).LastOrDefault();

    /// <summary>Legal bases open on the day and the school's markers, each with who says so.</summary>
    public static string? CareStatus(Learner learner, LocalDate asAt) => SheetWords.Joined(
    [
        .. learner.Episodes
            .Where(e => Covers(e.Value.Dates, asAt) || e.Value.Dates == default)
            .Select(e => $"{e.Value.Basis.Label} ({SheetWords.Kind(e.Source.File.Source.Kind)})"),
        .. learner.CareFlags.Select(f => $"{SheetWords.Flag(f.Value.Value)} ({SheetWords.Kind(f.Source.File.Source.Kind)})"),
    ]);

    private static bool Covers(RecordedDates dates, LocalDate day) => dates.TryGetInterval(out EffectiveInterval interval) && interval.Contains(day);
}
