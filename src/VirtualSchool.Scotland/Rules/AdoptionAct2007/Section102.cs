using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Adoption and Children (Scotland) Act 2007 s.102: an adoption order ends a permanence order.</summary>
internal static class Section102
{
    /// <summary>The first adoption order made after a permanence order began.</summary>
    internal static (LocalDate On, SourceRow Row)? EndOf(LocalDate permanenceBegan, IEnumerable<TimelineEntry<CareEpisode>> episodes)
    {
        (LocalDate On, SourceRow Row)? first = null;
        foreach (TimelineEntry<CareEpisode> episode in episodes)
        {
            if (episode.State == TimelineEntryState.Counts && episode.Fact.Value.Basis.Code == "ADOPT" && episode.Dates.Start is { } made
                && made >= permanenceBegan && (first is null || made < first.Value.On))
            {
                first = (made, episode.Fact.Source);
            }
        }

        return first;
    }
}
