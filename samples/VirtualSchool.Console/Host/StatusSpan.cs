using NodaTime;

namespace VirtualSchool.Shell.Host;

/// <summary>A stretch of days with one status.</summary>
/// <param name="From">The first day; null for the time before anything is recorded.</param>
/// <param name="To">The last day; null for the stretch the day asked about is in.</param>
/// <param name="Status">The status on each of its days.</param>
internal sealed record StatusSpan(LocalDate? From, LocalDate? To, CareStatus Status)
{
    /// <summary>What the child is beside being looked after or not.</summary>
    public string Besides => string.Join(", ", new[]
    {
        Says(Status.DeemedDuties, "duties as if looked after"),
        Says(Status.ElsewhereUk, "in care elsewhere in the United Kingdom"),
        Says(Status.OnShortBreaksOnly, "only on planned short breaks"),
        Says(Status.ResidenceRight, "the authority may fix where the child lives"),
    }.OfType<string>());

    /// <summary>The stretches from the first record to the day asked about, after one for the time before.</summary>
    public static IReadOnlyList<StatusSpan> Of(Learner learner, Inquiry about, CareTimeline timeline)
    {
        var starts = timeline.Episodes.Select(e => e.Dates.Start)
            .Concat(timeline.Homes.Select(h => h.Dates.Start))
            .Concat(learner.CareFlags.Select(f => f.Value.On))
            .OfType<LocalDate>()
            .Where(d => d <= timeline.AsAt)
            .ToList();
        if (starts.Count == 0)
        {
            return [new(null, null, about.StatusOnlyOn(timeline.AsAt))];
        }

        // The time before is shown without its beginning, which would be the date of birth.
        var first = starts.Min();
        List<LocalDate> days = [first, .. about.DaysOfChange().Where(d => d > first && d <= timeline.AsAt)];
        var spans = new List<StatusSpan>();
        if (!learner.BirthDates.Any(b => b.Value >= first))
        {
            spans.Add(new(null, null, about.StatusOnlyOn(first.PlusDays(-1))));
        }

        foreach (var day in days)
        {
            var status = about.StatusOnlyOn(day);
            if (spans.Count == 0 || !AreEqual(spans[^1].Status, status))
            {
                if (spans.Count > 0)
                {
                    spans[^1] = spans[^1] with { To = day.PlusDays(-1) };
                }

                spans.Add(new(day, null, status));
            }
        }

        return spans;
    }

    public override string ToString() => nameof(StatusSpan);

    private static bool AreEqual(CareStatus one, CareStatus other) =>
        one.LookedAfter == other.LookedAfter
        && one.Home == other.Home
        && Equals(one.HomeType, other.HomeType)
        && one.DeemedDuties == other.DeemedDuties
        && one.ElsewhereUk == other.ElsewhereUk
        && one.OnShortBreaksOnly == other.OnShortBreaksOnly
        && one.ResidenceRight == other.ResidenceRight
        && one.Limbs.SequenceEqual(other.Limbs, StringComparer.Ordinal)
        && one.Authorities.SequenceEqual(other.Authorities, StringComparer.Ordinal);

    private static string? Says(Determination outcome, string words) => outcome switch
    {
        Determination.Yes => words,
        Determination.Unknown => $"perhaps {words}",
        _ => null,
    };
}
