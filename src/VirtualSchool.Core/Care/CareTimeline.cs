using NodaTime;

namespace VirtualSchool;

/// <summary>
/// A child's care episodes and homes in date order, as at a date and as known on a date, with what is wrong with them. Impossible
/// records never throw and are never mended in silence: each is a finding, with a repair that a person may accept.
/// </summary>
/// <remarks>
/// <para>A record is corrected by a later one with the same reference of the same system, or without references by a later one of
/// the same kind with the same first day. "Later" is the recording day; a record without one is taken as known from the beginning,
/// and between two of those a later load of the same system counts. Homes that still overlap: on the shared dates the one recorded
/// later counts, then the one begun later. Episodes may overlap: grounds of care are alternatives and stand side by side (SC-LAC-3).
/// </para>
/// <para>Whether the child was looked after, at home or away, is for the rules of a jurisdiction to say.</para>
/// </remarks>
/// <example><c>CareTimeline.Of(learner, asAt).HomeOn(asAt)</c></example>
public sealed class CareTimeline
{
    private static readonly Dictionary<object, TimelineChange> NoChanges = [];

    private readonly Learner learner;
    private readonly Dictionary<object, TimelineChange> changes;
    private readonly TimelineDraft[] episodeDrafts;
    private readonly TimelineDraft[] homeDrafts;

    // Worked out when first asked for: bulk work asks for neither.
    private readonly Lazy<IReadOnlyList<TimelineFinding>> findings;
    private readonly Lazy<(EffectiveInterval Dates, TimelineEntry<Home> Home)[]> homesInTime;

    private CareTimeline(Learner learner, LocalDate asAt, LocalDate? knownAt, Dictionary<object, TimelineChange> changes)
    {
        this.learner = learner;
        this.changes = changes;
        AsAt = asAt;
        KnownAt = knownAt;
        episodeDrafts = Drafts(learner.Episodes, static (fact, change) => new TimelineDraft(fact, change));
        homeDrafts = Drafts(learner.Homes, static (fact, change) => new TimelineDraft(fact, change));
        TimelineStudy.Settle(episodeDrafts, homeDrafts);
        Episodes = Entries<CareEpisode>(episodeDrafts);
        Homes = Entries<Home>(homeDrafts);
        findings = new(() => TimelineStudy.Findings(learner, episodeDrafts, homeDrafts, AsAt, KnownAt), LazyThreadSafetyMode.PublicationOnly);
        homesInTime = new(HomesInTime, LazyThreadSafetyMode.PublicationOnly);
    }

    /// <summary>The date asked about.</summary>
    public LocalDate AsAt { get; }

    /// <summary>The date of knowledge: only what was recorded by then is here. Null for everything recorded.</summary>
    public LocalDate? KnownAt { get; }

    /// <summary>Every episode known, by first day (those without one last), whatever its state.</summary>
    public IReadOnlyList<TimelineEntry<CareEpisode>> Episodes { get; }

    /// <summary>Every home known, by first day (those without one last), whatever its state.</summary>
    public IReadOnlyList<TimelineEntry<Home>> Homes { get; }

    /// <summary>What somebody should look at: dates of birth first, then episodes, then homes, each in date order.</summary>
    public IReadOnlyList<TimelineFinding> Findings => findings.Value;

    /// <summary>Makes a child's timeline.</summary>
    /// <param name="learner">The child's facts, of one source or of several.</param>
    /// <param name="asAt">The date asked about. Periods that began by then are expected to fit together; later ones are kept too.</param>
    /// <param name="knownAt">Only what was recorded on or before this date, or null for everything. A record without a recording
    /// day counts as always known.</param>
    /// <returns>The timeline; for a child without care records an empty one.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="learner"/> is null.</exception>
    public static CareTimeline Of(Learner learner, LocalDate asAt, LocalDate? knownAt = null) =>
        learner is null ? throw new ArgumentNullException(nameof(learner)) : new CareTimeline(learner, asAt, knownAt, NoChanges);

    /// <summary>Where the child lived on a date, as far as recorded.</summary>
    /// <param name="date">The date; it may lie before or after <see cref="AsAt"/>.</param>
    /// <returns>The home that counts on it; null when none is recorded for it.</returns>
    public TimelineEntry<Home>? HomeOn(LocalDate date)
    {
        (EffectiveInterval Dates, TimelineEntry<Home> Home)[] inTime = homesInTime.Value;
        int low = 0;
        int high = inTime.Length - 1;
        while (low <= high)
        {
            int middle = (low + high) >> 1;
            if (inTime[middle].Dates.Contains(date))
            {
                return inTime[middle].Home;
            }

            if (date < inTime[middle].Dates.Start)
            {
                high = middle - 1;
            }
            else
            {
                low = middle + 1;
            }
        }

        return null;
    }

    /// <summary>The grounds of care on a date, as far as recorded.</summary>
    /// <param name="date">The date; it may lie before or after <see cref="AsAt"/>.</param>
    /// <returns>The episodes that count on it, by first day; empty when none is recorded for it.</returns>
    public IReadOnlyList<TimelineEntry<CareEpisode>> EpisodesOn(LocalDate date) => [.. Episodes.Where(e => e.Counted.Contains(date))];

    /// <summary>
    /// This timeline as if repairs were accepted. The facts stay as recorded, and so does this timeline. Repairs apply in the order
    /// given, over those accepted before; of two that change the same date of one record the last holds.
    /// </summary>
    /// <param name="acceptedRepairs">Repairs that findings of this timeline, or of the one it was made from, proposed.</param>
    /// <returns>A new timeline, with findings of its own.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="acceptedRepairs"/> is null or holds null.</exception>
    /// <exception cref="ArgumentException">A repair concerns a record that is not on this timeline.</exception>
    public CareTimeline With(IEnumerable<ProposedRepair> acceptedRepairs)
    {
        if (acceptedRepairs is null)
        {
            throw new ArgumentNullException(nameof(acceptedRepairs));
        }

        var dates = new Dictionary<object, RecordedDates>();
        foreach (TimelineEntry<CareEpisode> episode in Episodes)
        {
            dates[episode.Fact] = episode.Dates;
        }

        foreach (TimelineEntry<Home> home in Homes)
        {
            dates[home.Fact] = home.Dates;
        }

        Dictionary<object, TimelineChange> accepted = changes.ToDictionary(c => c.Key, c => c.Value);
        foreach (ProposedRepair repair in acceptedRepairs)
        {
            if (repair is null)
            {
                throw new ArgumentNullException(nameof(acceptedRepairs), "A repair is null.");
            }

            if (!dates.TryGetValue(repair.Fact, out RecordedDates old))
            {
                throw new ArgumentException("A repair concerns a record that is not on this timeline.", nameof(acceptedRepairs));
            }

            dates[repair.Fact] = new RecordedDates(repair.Start ?? old.Start, repair.LastDay ?? old.LastDay);
            accepted[repair.Fact] = new TimelineChange(dates[repair.Fact], repair.LeavesOut);
        }

        return new CareTimeline(learner, AsAt, KnownAt, accepted);
    }

    /// <summary>How much is on the timeline, and nothing of what.</summary>
    /// <returns>For example <c>CareTimeline (2 episodes, 3 homes, 1 findings)</c>.</returns>
    public override string ToString() => FormattableString.Invariant($"CareTimeline ({Episodes.Count} episodes, {Homes.Count} homes, {Findings.Count} findings)");

    private static TimelineEntry<T>[] Entries<T>(TimelineDraft[] drafts)
        where T : notnull
    {
        if (drafts.Length == 0)
        {
            return [];
        }

        var entries = new TimelineEntry<T>[drafts.Length];
        for (int i = 0; i < drafts.Length; i++)
        {
            TimelineDraft draft = drafts[i];
            entries[i] = new TimelineEntry<T>((Fact<T>)draft.Fact, draft.Dates, draft.IsRepaired, draft.State, draft.Counted);
        }

        return entries;
    }

    // No date belongs to two homes, so their dates stand one after the other.
    private (EffectiveInterval Dates, TimelineEntry<Home> Home)[] HomesInTime()
    {
        var inTime = new List<(EffectiveInterval Dates, TimelineEntry<Home> Home)>(Homes.Count);
        foreach (TimelineEntry<Home> home in Homes)
        {
            foreach (EffectiveInterval dates in home.Counted.Intervals)
            {
                inTime.Add((dates, home));
            }
        }

        inTime.Sort(static (one, other) => one.Dates.Start.CompareTo(other.Dates.Start));
        return [.. inTime];
    }

    private TimelineDraft[] Drafts<T>(IReadOnlyList<Fact<T>> facts, Func<Fact<T>, TimelineChange?, TimelineDraft> draft)
        where T : notnull
    {
        if (facts.Count == 0)
        {
            return [];
        }

        var drafts = new List<TimelineDraft>(facts.Count);
        for (int i = 0; i < facts.Count; i++)
        {
            if (facts[i].IsKnownAt(KnownAt))
            {
                drafts.Add(draft(facts[i], changes.TryGetValue(facts[i], out TimelineChange? change) ? change : null));
            }
        }

        TimelineDraft[] inTime = [.. drafts];
        Array.Sort(inTime, TimelineDraft.InTime);
        return inTime;
    }
}
