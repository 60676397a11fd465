using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>
/// The last day of the order of a children's hearing that runs on a day: Children's Hearings (Scotland) Act 2011 s.83(7) and s.86(3), and
/// the 1995 Act s.73 before them. A compulsory supervision order also ends with the day on which the child attains 18.
/// </summary>
internal sealed class OrderLastDay : IDeadline
{
    /// <inheritdoc/>
    public DeadlineKind Kind { get; } = new("order.last-day", "The order's last day unless it is continued or extended", ScotsRules.Ord3);

    /// <inheritdoc/>
    public RuleAnswer<Deadline> Decide(ScotsCase about, LocalDate day, WorkingCalendar? calendar, Because because)
    {
        var found = new List<Ends>();
        foreach (Ground ground in about.Grounds)
        {
            if (IsOrder(ground) && ground.On(day) != Determination.No && Of(about, ground, day, because) is { } order)
            {
                found.Add(order);
            }
        }

        if (found.Count == 0)
        {
            Trace none = about.Grounds.Length == 0 && about.CompleteSources.Length == 0
                ? because.Missing("episodes", $"no order and no dates are recorded")
                : because.Fact(Determination.No, $"no order of a children's hearing runs on {day}");
            return Answer(new Reckoned(because.All(ScotsRules.Ord3, $"an order has a last day, seen from {day}", none)), day, calendar);
        }

        Trace why = found.Count == 1 ? found[0].Why : because.All(null, $"the orders that run on {day} have a last day, and the first of them counts", [.. found.Select(f => f.Why)]);
        Ends first = found.OrderBy(f => f.Last).First();
        return Answer(
            new Reckoned(why)
            {
                Due = first.Last,
                OtherReading = first.Other,
                LacksCorrespondingDate = first.IsCutShort,
                RunsFrom = first.Made,
                Working = because.KeepsReasons ? "the last day of the order unless a hearing or a sheriff says otherwise" : string.Empty,
            },
            day,
            calendar);
    }

    private RuleAnswer<Deadline> Answer(Reckoned found, LocalDate day, WorkingCalendar? calendar) => new(found.ToDeadline(Kind, day, found.Why, calendar), found.Why);

    private static bool IsOrder(Ground ground) => ground.Basis.Jurisdiction == ScotlandCodes.Jurisdiction && ground.Basis.Code is "CSO" or "ICSO" or "SR";

    private static Ends? Of(ScotsCase about, Ground ground, LocalDate day, Because because)
    {
        CareEpisode episode = ground.Fact.Value;
        if (ground.On(day) != Determination.Yes || episode.Dates.Start is not { } made)
        {
            return new Ends { Why = ground.Explain(day, because) };
        }

        var making = new DeadlineEvent("the making of the order", made, ground.Fact.Source);
        bool isInterim = ground.Basis.Code == "ICSO";
        LocalDate byLaw = isInterim ? Section86.LastDay(made, episode.Continuations) : Section83.LastDay(made, episode.Continuations);
        LocalDate last = episode.Ending is null && ground.Certain.LastDay is { } recorded ? recorded : byLaw;
        if (last < day)
        {
            return new Ends { Why = because.All(ground.Rule, $"{ground.Basis} has a last day", because.Missing("episodes.continued", $"it ran past {byLaw}, so it was continued, and until when is not recorded", ground.Fact.Source)) };
        }

        LocalDate[] adulthoods = [.. about.Births.Candidates.Select(b => AgeReckoning.Scotland.DateAttains(b, 18))];
        if (!isInterim && (adulthoods.Length == 0 || adulthoods.Select(a => a < last ? a : last).Distinct().Count() > 1))
        {
            return new Ends { Why = because.All(ground.Rule, $"{ground.Basis} has a last day", because.Missing("born", $"it ends with the day on which the child attains 18, and the date of birth is not known for certain", about.Births.Rows)) };
        }

        if (adulthoods.Length > 0 && adulthoods[0] < last)
        {
            // Of an interim order section 86(3) does not say that it ends at 18, as section 83(7) says of the other: the earlier day, with the later shown.
            return adulthoods[0] < day ? null : new Ends
            {
                Last = adulthoods[0],
                Other = isInterim ? last : null,
                Made = making,
                Why = because.All(ground.Rule, $"{ground.Basis} ends with the day on which the child attains 18, and sooner if a hearing or a sheriff says so", ground.Explain(day, because)),
            };
        }

        bool isCutShort = !isInterim && last == byLaw && IsCutShort(made, episode.Continuations, last);
        Trace reckoned = isInterim ? because.All(ScotsRules.Int4, $"the period includes the day it begins with", because.Holds(true, $"its last day is {last}"))
            : isCutShort ? because.All(ScotsRules.Int6, $"the month of the last day has no corresponding date, so the period ends with the month", because.Holds(true, $"its last day is {last}"))
            : because.Holds(true, $"its last day is {last}");
        return new Ends
        {
            Last = last,
            IsCutShort = isCutShort,
            Made = making,
            Why = because.All(ground.Rule, $"{ground.Basis} runs to {last} unless a hearing or a sheriff says otherwise", ground.Explain(day, because), reckoned),
        };
    }

    // How an order ends.
    private sealed class Ends
    {
        internal required Trace Why { get; init; }

        internal LocalDate? Last { get; init; }

        internal LocalDate? Other { get; init; }

        internal bool IsCutShort { get; init; }

        internal DeadlineEvent? Made { get; init; }
    }

    // The year that decided the last day began on a day that the last month lacks.
    private static bool IsCutShort(LocalDate made, IReadOnlyList<OrderContinuation>? continuations, LocalDate last)
    {
        PeriodLength year = PeriodLength.Years(1);
        return (continuations ?? []).Where(c => c.Until is null).Select(c => c.On).Append(made)
            .Any(from => from.Year < LocalDate.MaxIsoValue.Year - 1 && !PeriodCounting.HasCorrespondingDate(from, year) && PeriodCounting.DeadlineWithin(from, year) == last);
    }
}
