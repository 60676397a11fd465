using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>What holds of every deadline, whatever was recorded.</summary>
public sealed class DeadlineProperties
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    private static readonly WorkingCalendar Council = new(
        "council",
        new Citation("A made-up council", Confidence.High),
        EffectiveInterval.FromInclusive(new(2004, 1, 1), new LocalDate(2040, 12, 31)),
        [IsoDayOfWeek.Saturday, IsoDayOfWeek.Sunday],
        [new AnnualDate(12, 25), new AnnualDate(1, 1)],
        []);

    [Fact]
    public void Nonsense_never_throws_and_the_day_and_the_state_are_the_same_without_reasons() =>
        Gen.Select(AnyHistory.Child, AnyHistory.Day, Gen.Bool).Sample(
            (child, day, withCalendar) =>
            {
                Inquiry inquiry = Rules.About(child);
                WorkingCalendar? calendar = withCalendar ? Council : null;
                IReadOnlyList<Decision<Deadline>> traced = inquiry.DeadlinesOn(day, calendar);
                IReadOnlyList<Deadline> quiet = inquiry.DeadlinesOnlyOn(day, calendar);
                for (int i = 0; i < traced.Count; i++)
                {
                    Deadline due = traced[i].Value;
                    if (Text(due) != Text(quiet[i]))
                    {
                        throw new InvalidOperationException($"{due.Kind.Code}: {Text(due)} and {Text(quiet[i])}\n{traced[i].Trace.ToText()}");
                    }

                    Assert.Equal(traced[i].Outcome == Determination.Unknown, due.State == DeadlineState.NotComputable);
                    Assert.Equal(traced[i].Missing, due.Missing);
                    Assert.Equal(due.State is DeadlineState.Overdue or DeadlineState.MetLate, due.DaysLate > 0);
                    Assert.True(traced[i].Outcome != Determination.No || due.Due is null, due.Kind.Code);
                    Assert.Equal(due.Due is null, due.Working.Length == 0);
                }
            },
            iter: 1_500);

    [Fact]
    public void A_review_that_was_held_makes_no_later_one_due_sooner_than_without_it_or_later_than_the_law_allows() =>
        Gen.Select(Gen.Int[0, 3000], Gen.Int[0, 900].Array[0, 5], Gen.Bool).Sample((placed, held, isAtHome) =>
        {
            LocalDate start = new LocalDate(2012, 1, 1).PlusDays(placed);
            LocalDate day = start.PlusDays(900);
            LocalDate[] reviews = [.. held.Select(h => start.PlusDays(h)).Distinct().Order()];
            Decision<Deadline> next = Of(start, isAtHome ? "HOME" : "FOSLA", isAtHome ? "PO" : "S25", [.. reviews.Select(r => new LearnerEvent(LearnerEventKinds.ReviewHeld, r))]).DeadlineOn("review.next", day);
            LocalDate from = reviews.Length == 0 ? start : reviews[^1];

            Assert.Equal(Determination.Yes, next.Outcome);
            Assert.True(next.Value.Due > from, "due on or before what it runs from");
            Assert.True(next.Value.Due <= LatestByLaw(from, reviews.Length, isAtHome), "due later than the law allows");
            if (reviews.Length > 0)
            {
                Decision<Deadline> before = Of(start, isAtHome ? "HOME" : "FOSLA", isAtHome ? "PO" : "S25", [.. reviews.Take(reviews.Length - 1).Select(r => new LearnerEvent(LearnerEventKinds.ReviewHeld, r))]).DeadlineOn("review.next", day);
                bool metEarly = reviews[^1] < before.Value.Due;
                Assert.True(metEarly || next.Value.Due > before.Value.Due, "a review on or after its last day brought the next one forward");
                Assert.Equal(reviews.Length, next.Value.History.Count);
                Assert.Equal(before.Value.Due, next.Value.History[^1].Due);
            }
        });

    [Fact]
    public void The_time_zone_of_the_machine_and_the_night_the_clocks_change_move_no_date() =>
        Gen.Int[0, 5000].Sample(placed =>
        {
            LocalDate start = new LocalDate(2012, 1, 1).PlusDays(placed);
            Inquiry child = Of(start, "FOSLA", "S25", []);

            Assert.Equal(start.PlusDays(42), child.DeadlineOn("review.first", start).Value.Due);
            Assert.Equal(start.PlusDays(7), child.DeadlineOn("visit.first", start).Value.Due);
        });

    [Fact]
    public void Months_keep_the_day_of_the_month_or_end_with_it() =>
        Gen.Int[0, 5000].Sample(placed =>
        {
            LocalDate start = new LocalDate(2012, 1, 1).PlusDays(placed);
            LocalDate visited = start.PlusDays(3);
            Decision<Deadline> next = Of(start, "FOSLA", "S25", [new LearnerEvent(LearnerEventKinds.VisitMade, visited)]).DeadlineOn("visit.next", visited);
            LocalDate due = next.Value.Due!.Value;

            Assert.Equal((visited.Month + 2) % 12, (due.Month + 11) % 12);
            Assert.Equal(due.Day != visited.Day, next.Value.LacksCorrespondingDate);
            Assert.True(due.Day == visited.Day || due.PlusDays(1).Month != due.Month);
        });

    [Fact]
    public void No_tree_and_no_working_tells_the_18th_birthday() =>
        Gen.Int[0, 5000].Sample(days =>
        {
            LocalDate born = new LocalDate(1995, 1, 1).PlusDays(days);
            LocalDate adult = AgeReckoning.Scotland.DateAttains(born, 18);
            LocalDate day = adult.PlusDays(40);
            Inquiry child = Rules.About(Learner(born, [Child.Episode("PO", "2010-01-04")], [Child.Home("FOSLA", "2010-01-04")], []));
            LocalDate[] hidden = [.. new[] { adult, adult.PlusDays(-1), PeriodCounting.AddMonths(adult, 3) }.Where(d => !DaysOfLaw.Contains(d))];
            foreach (Decision<Deadline> due in child.DeadlinesOn(day, Council))
            {
                string text = string.Concat(Sentences(due.Trace)) + due.Value.Working;
                Assert.All(hidden, d => Assert.DoesNotContain(" " + Words(d), text, StringComparison.Ordinal));
            }
        });

    // What the law itself says of a day tells nothing of the child.
    private static readonly HashSet<LocalDate> DaysOfLaw = [.. ScotlandPack.Current.Rules.SelectMany(r => r.InForce is { } f ? new[] { f.Start, f.End ?? f.Start } : [])];

    // The words of citations are not of the child.
    private static IEnumerable<string> Sentences(Trace trace) => [" " + trace.Sentence + "\n", .. trace.Because.SelectMany(Sentences)];

    private static LocalDate LatestByLaw(LocalDate from, int count, bool isAtHome) =>
        count == 0 ? from.PlusDays(42) : PeriodCounting.AddMonths(from, isAtHome ? 12 : count == 1 ? 3 : 6);

    private static Inquiry Of(LocalDate start, string home, string basis, LearnerEvent[] events) =>
        Rules.About(Learner(new LocalDate(2010, 1, 1), [new CareEpisode(ScotlandCodes.FindLegalBasis(basis)!.Basis, new RecordedDates(start, null), "FIF")], [new Home(ScotlandCodes.FindHomeType(home)!.Type, new RecordedDates(start, null))], events));

    private static Learner Learner(LocalDate born, CareEpisode[] episodes, Home[] homes, LearnerEvent[] events) => new()
    {
        BirthDates = [new Fact<LocalDate>(born, new SourceRow(Child.Social, 1))],
        Episodes = [.. episodes.Select((e, i) => new Fact<CareEpisode>(e, new SourceRow(Child.Social, 2 + i)))],
        Homes = [.. homes.Select((h, i) => new Fact<Home>(h, new SourceRow(Child.Social, 20 + i)))],
        Events = [.. events.Select((e, i) => new Fact<LearnerEvent>(e, new SourceRow(Child.Social, 40 + i)))],
        Markers = [new Fact<RecordMarker>(RecordMarker.CareHistoryComplete, new SourceRow(Child.Social, 90)), new Fact<RecordMarker>(RecordMarker.EventHistoryComplete, new SourceRow(Child.Social, 91))],
    };

    private static string Text(Deadline due) =>
        $"{due.State} {due.Due} {due.Timing} {due.OtherReading} {due.MetOn} {due.MayHaveBeenMet} {due.HasLapsed} {due.IsFallback} {due.LacksCorrespondingDate} {due.FallsOnClosedDay} {string.Join(",", due.Missing)} {string.Join(",", due.Findings.Select(f => f.Code.Code))} {due.OfOtherHomes.Count} {due.RunsFrom?.On}";

    private static string Words(LocalDate date) => date.ToString("d MMMM uuuu", System.Globalization.CultureInfo.InvariantCulture);
}
