using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A recurring deadline of one placement as far as a day can see: the first, what met it, and what falls due next.</summary>
internal sealed class Schedule
{
    /// <summary>The placement.</summary>
    internal required Placement Placement { get; init; }

    /// <summary>Why there is no day yet, or that it is not known; null where there is a day.</summary>
    internal Trace? Stopped { get; init; }

    /// <summary>The first deadline; null only where <see cref="Stopped"/> says why.</summary>
    internal Counted? First { get; init; }

    /// <summary>What the first runs from.</summary>
    internal DeadlineEvent? FirstFrom { get; init; }

    /// <summary>The next deadline after what was held; the first where nothing was.</summary>
    internal Counted? Next { get; init; }

    /// <summary>What the next runs from.</summary>
    internal DeadlineEvent? NextFrom { get; init; }

    /// <summary>Why the first is not known although it fell due; null where it is known.</summary>
    internal Trace? FirstUnknown { get; init; }

    /// <summary>Why the next is not known although the first is; null where it is known.</summary>
    internal Trace? NextUnknown { get; init; }

    /// <summary>What was held or made in the placement, in time.</summary>
    internal IReadOnlyList<Fact<LearnerEvent>> Held { get; init; } = [];

    /// <summary>The turns that are over.</summary>
    internal IReadOnlyList<DeadlineCycle> History { get; init; } = [];

    /// <summary>Whether the list of events may lack one that was held.</summary>
    internal bool MayLack { get; init; }

    /// <summary>Reasons that both deadlines share: which clock it is and why.</summary>
    internal IReadOnlyList<Trace> Shared { get; init; } = [];

    /// <summary>The rule that sets the days, where it is not that of the kind.</summary>
    internal Rule? SetBy { get; init; }

    internal LocalDate? OtherFirst { get; init; }

    internal bool IsFallback { get; init; }

    internal IReadOnlyList<Issue> Findings { get; init; } = [];

    /// <summary>The first deadline of this placement as an answer.</summary>
    internal Reckoned AsFirst(Trace inCare, bool isOver, Because because)
    {
        if (Stopped is not null || FirstUnknown is not null || First is not { } first)
        {
            return new Reckoned(because.All(null, $"a first one falls due in the placement", inCare, (Stopped ?? FirstUnknown)!)) { SetBy = SetBy, Home = Placement.Home.Fact, Findings = Findings };
        }

        LocalDate? metOn = Held.Count > 0 ? Held[0].Value.On : null;
        bool hasLapsed = isOver && metOn is null;
        return new Reckoned(hasLapsed ? inCare : Join(because, isOver ? null : inCare, first.Why))
        {
            Due = hasLapsed ? null : first.Due,
            HasLapsed = hasLapsed,
            History = hasLapsed ? [new DeadlineCycle(first.Due, null)] : [],
            OtherReading = OtherFirst,
            LacksCorrespondingDate = first.LacksCorrespondingDate,
            RunsFrom = FirstFrom,
            Working = first.Working,
            MetOn = metOn,
            MayHaveBeenMet = metOn is null && MayLack,
            IsFallback = IsFallback,
            SetBy = SetBy,
            Home = Placement.Home.Fact,
            Findings = Findings,
        };
    }

    /// <summary>The deadline that is open now as an answer.</summary>
    internal Reckoned AsNext(Trace inCare, bool isOver, Because because)
    {
        if (Stopped is not null || NextUnknown is not null || Next is not { } next)
        {
            return new Reckoned(isOver ? inCare : because.All(null, $"the next one falls due in the placement", inCare, (Stopped ?? NextUnknown)!))
            {
                SetBy = SetBy,
                Home = Placement.Home.Fact,
                Findings = Findings,
                History = History,
            };
        }

        if (isOver)
        {
            return new Reckoned(inCare) { SetBy = SetBy, HasLapsed = true, Home = Placement.Home.Fact, Findings = Findings, History = because.KeepsReasons ? [.. History, new DeadlineCycle(next.Due, null)] : [] };
        }

        return new Reckoned(Join(because, inCare, next.Why))
        {
            Due = next.Due,
            OtherReading = Held.Count == 0 ? OtherFirst : null,
            LacksCorrespondingDate = next.LacksCorrespondingDate,
            RunsFrom = NextFrom,
            Working = next.Working,
            MayHaveBeenMet = MayLack,
            IsFallback = IsFallback,
            SetBy = SetBy,
            Home = Placement.Home.Fact,
            History = History,
            Findings = Findings,
        };
    }

    private Trace Join(Because because, Trace? inCare, Trace counted)
    {
        if (!because.KeepsReasons && Shared.Count == 0)
        {
            return inCare is null ? counted : because.All(null, $"", inCare, counted);
        }

        return because.All(null, $"counted for the placement", [.. inCare is null ? [] : new[] { inCare }, .. Shared, counted]);
    }

    /// <summary>The answer for several placements at once: the one due first, with the others beside it.</summary>
    internal static Reckoned Earliest(IReadOnlyList<Reckoned> all, bool preferOpen, Because because)
    {
        if (all.Count == 1)
        {
            return all[0];
        }

        // What nobody can compute for one of two homes is not known for the child either, unless the other is due already.
        Reckoned first = all.OrderBy(r => r.Due is null ? 1 : 0).ThenBy(r => preferOpen && r.MetOn is not null ? 1 : 0).ThenBy(r => r.Due).First();
        return new Reckoned(because.KeepsReasons ? because.All(null, $"of the homes recorded at once the one that is due first counts", first.Why) : first.Why)
        {
            Due = first.Due,
            OtherReading = first.OtherReading,
            LacksCorrespondingDate = first.LacksCorrespondingDate,
            Timing = first.Timing,
            RunsFrom = first.RunsFrom,
            Working = first.Working,
            MetOn = first.MetOn,
            MayHaveBeenMet = first.MayHaveBeenMet,
            HasLapsed = first.HasLapsed,
            IsFallback = first.IsFallback,
            SetBy = first.SetBy,
            Home = first.Home,
            History = first.History,
            OfOtherHomes = [.. all.Where(r => !ReferenceEquals(r, first))],
            Findings = [.. first.Findings, new Issue(IssueCodes.PlacementsAtOnce, first.Home?.Source.ToPosition())],
        };
    }
}
