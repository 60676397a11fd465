using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// Whether and since when somebody is a compulsorily supported person (1995 Act s.29(1)), or has applied and may be supported (s.29(2)): SSI 2003/608.
/// </summary>
internal sealed class Supported(ScotsLaw law)
{
    private readonly ChildrenAct1995.Section29Duty duty = new(law);
    private readonly ChildrenAct1995.Section29Application application = new(law);
    private readonly Rule present = law.Of(ScotsRules.Ac1);
    private readonly Parameter<int> lowest = law.Parameters.Get<int>("aftercare.qualifying-age");

    /// <summary>How the person stands on a day.</summary>
    internal (Standing Standing, Trace Why, DeadlineEvent? Since) On(ScotsCase about, LocalDate day, Because because)
    {
        // Cheap, and true of nearly everybody: too young.
        if (present.IsInForceOn(day) && about.Births.AreKnown && about.Births.AtLeast(lowest.At(day).Value, day, Because.OutcomesOnly).Outcome == Determination.No)
        {
            return (Standing.None, about.Births.AtLeast(lowest.At(day).Value, day, because), null);
        }

        Trace owed = duty.Decide(about, day, because);
        if (owed.Outcome == Determination.Yes)
        {
            LocalDate since = about.LastCare(Meaning, day)?.Ceased ?? day;
            foreach (Ground ground in about.Of(CareContribution.FormerlyLookedAfter))
            {
                since = ground.Certain.End is { } end && end <= day && end > since ? end : since;
            }

            if (about.FirstEvent(EndOfContinuingCare, since, day) is { Value.On: { } ended } && about.Of(CareContribution.FormerlyLookedAfter).Length > 0)
            {
                since = ended;
            }

            if (Array.Find(about.Of(CareContribution.LookedAfter), g => g.Uncertain is { } doubt && doubt.Start <= day && (doubt.End is not { } end || end > since)) is { } open)
            {
                return (Standing.Open, because.All(null, $"the day care ended is known", owed, because.Missing(open.MissingFact, $"it depends on a fact that is not recorded: {open.MissingFact}", open.Fact.Source)), null);
            }

            return (Standing.Owed, owed, new DeadlineEvent("care ended", since, null) { MayTellBirthday = true });
        }

        if (about.LatestEvent(LearnerEventKinds.AftercareApplied, ScotsRules.Start1995, day) is { } applied)
        {
            Trace may = application.Decide(about, applied.Value.On!.Value, because);
            if (may.Outcome != Determination.No)
            {
                return (may.Outcome == Determination.Yes ? Standing.Applied : Standing.Open, may, new DeadlineEvent("the application", applied.Value.On!.Value, applied.Source));
            }

            return (Standing.None, may, null);
        }

        if (owed.Outcome != Determination.No)
        {
            return (Standing.Open, owed, null);
        }

        Trace eligible = application.Decide(about, day, because);
        return eligible.Outcome == Determination.No ? (Standing.None, because.Any(null, $"supported on {day}", owed, eligible), null)
            : eligible.Outcome != Determination.Yes ? (Standing.Open, eligible, null)
            : (Standing.Open, because.All(null, $"applied for support by {day}", eligible, about.NoEvent(LearnerEventKinds.AftercareApplied, "an application", day, because)), null);
    }

    private const CareMeaning Meaning = CareMeaning.LookedAfter | CareMeaning.Detained | CareMeaning.EnglandOrWales;

    private static readonly string[] EndOfContinuingCare =
        [LearnerEventKinds.ContinuingCareLeft, LearnerEventKinds.ContinuingCareCarerUnable, LearnerEventKinds.ContinuingCareAdverseWelfare];

    /// <summary>How somebody stands to support after care.</summary>
    internal enum Standing
    {
        /// <summary>Neither owed nor applied for.</summary>
        None,

        /// <summary>Owed without an application.</summary>
        Owed,

        /// <summary>Applied for.</summary>
        Applied,

        /// <summary>Not settled: the reason says what is missing, or that no application was made.</summary>
        Open,
    }
}
