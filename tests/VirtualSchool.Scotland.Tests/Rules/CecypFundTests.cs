using NodaTime;

namespace VirtualSchool.Scotland;

public sealed class CecypFundTests
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);
    private static readonly LocalDate Reference = Child.Date("2021-07-31");

    [Fact]
    public void Each_child_who_counts_brings_the_rate_of_the_year()
    {
        Learner[] children = [Looked("2012-03-01"), Looked("2006-03-01"), Looked("2016-12-24")];

        CecypAllocation allocation = CecypFund.AllocationOf(Rules, children, "Fife", Reference, yearOf: Child.Date("2022-10-01"));

        Assert.Equal(("FIF", 2, 2400m, 0), (allocation.Authority, allocation.Count, allocation.Amount, allocation.NotSettled));
        Assert.Null(allocation.FlooredAmount);
        Assert.Equal(Determination.Yes, allocation.Trace.Outcome);
        Assert.Contains("children who count: 2", allocation.Trace.ToText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Children_who_are_not_settled_are_told_apart_with_the_facts_that_would_settle_them()
    {
        Learner[] children =
        [
            Looked("2012-03-01"),
            Child.Of(null, [Child.Episode("CSO", "2021-02-01")], complete: true),
            Child.Of("2012-03-01"),
            Child.Of("2012-03-01", [Child.Episode("CSO", "2020-02-01")], complete: true),
            Child.Of("2012-03-01", [new CareEpisode(ScotlandCodes.FindLegalBasis("PO")!.Basis, new RecordedDates(Child.Date("2015-02-01"), null))], complete: true),
            Child.Of("2012-03-01", complete: true),
        ];

        CecypAllocation allocation = CecypFund.AllocationOf(Rules, children, "FIF", Reference);

        Assert.Equal((1, 1200m, 4), (allocation.Count, allocation.Amount, allocation.NotSettled));
        Assert.Equal(["born: 1", "episodes: 1", "episodes.authority: 1", "episodes.continued: 1"], allocation.Missing.Select(m => m.ToString()));
        Assert.Equal(Determination.Unknown, allocation.Trace.Outcome);
    }

    [Fact]
    public void A_child_belongs_to_the_authority_of_the_limb_and_to_no_other()
    {
        Learner[] children = [Looked("2012-03-01"), Child.Of("2012-03-01", [new CareEpisode(ScotlandCodes.FindLegalBasis("CSO")!.Basis, new RecordedDates(Child.Date("2020-11-01"), null), "GLG")], complete: true)];

        Assert.Equal((1, 0), Counted("FIF"));
        Assert.Equal((1, 0), Counted("GLG"));
        Assert.Equal((0, 0), Counted("DND"));

        (int Count, int Open) Counted(string authority)
        {
            CecypAllocation allocation = CecypFund.AllocationOf(Rules, children, authority, Reference);
            return (allocation.Count, allocation.NotSettled);
        }
    }

    [Fact]
    public void A_mark_of_a_school_list_counts_where_it_names_the_authority_and_is_open_where_it_does_not()
    {
        Learner named = Child.Of("2012-03-01", flags: [new CareFlag(CareFlagValue.LookedAfter, Reference, "Fife")]);
        Learner unnamed = Child.Of("2012-03-01", flags: [new CareFlag(CareFlagValue.LookedAfter, Reference)]);

        CecypAllocation allocation = CecypFund.AllocationOf(Rules, [named, unnamed], "FIF", Reference);

        Assert.Equal((1, 1), (allocation.Count, allocation.NotSettled));
        Assert.Equal(["episodes.authority"], allocation.Missing.Select(m => m.Fact));
        Assert.Equal(0, CecypFund.AllocationOf(Rules, [named], "GLG", Reference).NotSettled);
    }

    [Fact]
    public void A_mark_of_another_day_or_of_a_child_with_a_limb_says_nothing_about_the_authority()
    {
        Learner earlier = Child.Of("2012-03-01", flags: [new CareFlag(CareFlagValue.LookedAfter, Reference.PlusDays(-1), "Fife")]);
        Learner unnamedLimb = Child.Of(
            "2012-03-01",
            [new CareEpisode(ScotlandCodes.FindLegalBasis("PO")!.Basis, new RecordedDates(Child.Date("2015-02-01"), null))],
            flags: [new CareFlag(CareFlagValue.LookedAfter, Reference, "Fife")],
            complete: true);

        Assert.Equal((0, 1), Counted(earlier));
        Assert.Equal((0, 1), Counted(unnamedLimb));

        static (int Count, int Open) Counted(Learner child)
        {
            CecypAllocation allocation = CecypFund.AllocationOf(Rules, [child], "GLG", Reference);
            return (allocation.Count, allocation.NotSettled);
        }
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void Of_two_limbs_one_without_an_authority_leaves_it_open_whichever_is_read_first(bool namedFirst)
    {
        CareEpisode named = new(ScotlandCodes.FindLegalBasis("PO")!.Basis, new RecordedDates(Child.Date("2015-02-01"), null), "GLG");
        CareEpisode unnamed = new(ScotlandCodes.FindLegalBasis("CSO")!.Basis, new RecordedDates(Child.Date("2020-11-01"), null));
        Learner child = Child.Of("2012-03-01", namedFirst ? [named, unnamed] : [unnamed, named], complete: true);

        CecypAllocation allocation = CecypFund.AllocationOf(Rules, [child], "FIF", Reference);

        Assert.Equal((0, 1), (allocation.Count, allocation.NotSettled));
    }

    [Theory]
    [InlineData("2020-10-01", 10000, 9000d)]
    [InlineData("2020-10-01", 1333.33, 1200d)]
    [InlineData("2020-10-01", 1333.34, 1200.01)]
    [InlineData("2022-10-01", 10000, null)]
    public void The_floor_lifts_the_amount_only_in_a_year_whose_floor_is_known(string year, double previous, double? floored)
    {
        CecypAllocation allocation = CecypFund.AllocationOf(Rules, [Looked("2012-03-01")], "FIF", Reference, Child.Date(year), (decimal)previous);

        Assert.Equal(1200m, allocation.Amount);
        Assert.Equal((decimal?)floored, allocation.FlooredAmount);
        Assert.Contains("SC-CEF-2", allocation.Trace.RuleIds);
    }

    [Fact]
    public void A_year_whose_rate_was_not_read_has_a_count_and_no_amount()
    {
        CecypAllocation allocation = CecypFund.AllocationOf(Rules, [Child.Of("2014-03-01", [Child.Episode("PO", "2020-01-01")], complete: true)], "FIF", Child.Date("2026-07-31"));

        Assert.Equal(1, allocation.Count);
        Assert.Null(allocation.Amount);
        Assert.False(CecypFund.RateOn(Rules, Child.Date("2026-10-01")).IsKnown);
        Assert.Equal(1200m, CecypFund.RateOn(Rules, Child.Date("2022-10-01")).Value);
        Assert.Throws<RuleConfigurationException>(() => CecypFund.RateOn(Rules, Child.Date("2018-03-31")));
    }

    [Fact]
    public void What_was_recorded_later_is_left_out_of_what_was_known_then()
    {
        Learner late = new()
        {
            BirthDates = Looked("2012-03-01").BirthDates,
            Episodes = [new Fact<CareEpisode>(Child.Episode("PO", "2019-02-01"), new SourceRow(Child.Social, 3), Child.Date("2021-09-01"))],
        };

        Assert.Equal(1, CecypFund.AllocationOf(Rules, [late], "FIF", Reference).Count);
        Assert.Equal(0, CecypFund.AllocationOf(Rules, [late], "FIF", Reference, knownAt: Child.Date("2021-08-31")).Count);
    }

    [Fact]
    public void Bad_arguments_are_refused_at_once()
    {
        Assert.Throws<ArgumentException>(() => CecypFund.AllocationOf(Rules, [], "Atlantis", Reference));
        Assert.Throws<ArgumentNullException>(() => CecypFund.AllocationOf(Rules, [null!], "FIF", Reference));
        Assert.Throws<ArgumentNullException>(() => CecypFund.AllocationOf(null!, [], "FIF", Reference));
        Assert.Throws<ArgumentOutOfRangeException>(() => CecypFund.AllocationOf(Rules, [], "FIF", Reference, previousAmount: -1));
    }

    private static Learner Looked(string born) => Child.Of(born, [Child.Episode("PO", born)], complete: true);
}
