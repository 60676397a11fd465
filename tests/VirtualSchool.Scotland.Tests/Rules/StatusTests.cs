using CsCheck;
using NodaTime;

namespace VirtualSchool.Scotland;

public sealed class StatusTests
{
    private static readonly RuleBook Rules = RuleBook.Of(ScotlandPack.Current);

    [Fact]
    public void A_decision_carries_its_dates_its_version_and_its_reasons()
    {
        var status = Rules.StatusOf(Child.Of("2014-05-01", [Child.Episode("CSO", "2025-03-01", "2026-01-14")]), Child.Date("2026-01-15"));

        Assert.Equal(Determination.No, status.Outcome);
        Assert.Equal("scotland/2026.1", status.PackVersion);
        Assert.Equal(Child.Date("2026-01-15"), status.AsAt);
        Assert.Equal(
            "No: looked after on 15 January 2026 [SC-LAC-1, Children (Scotland) Act 1995 s.17(6)]\n"
            + "  No: a limb of the definition holds on 15 January 2026 [SC-LAC-3, Children (Scotland) Act 1995 s.17(6)]\n"
            + "    No: Compulsory supervision order in force on 15 January 2026 [SC-ORD-3, Children's Hearings (Scotland) Act 2011 s.83(7)]\n"
            + "      No: recorded from 1 March 2025 to 14 January 2026\n"
            + "        read from Invented social work: children.csv row 3\n"
            + "  Yes: under 18 on 15 January 2026 [SC-INT-9, Children (Scotland) Act 1995 s.93(2)(a)]\n"
            + "    Yes: born, and not yet 18\n"
            + "      read from Invented social work: children.csv row 2 column Born\n",
            status.Trace.ToText());
    }

    [Fact]
    public void A_trace_never_shows_the_date_of_birth_or_the_18th_birthday()
    {
        var learner = Child.Of("2014-05-27", [Child.Episode("PO", "2020-03-01")], [(Child.Home("FOSLA", "2020-03-01"), null)]);

        string json = Rules.StatusOf(learner, Child.Date("2026-01-15")).Trace.ToJson() + Rules.StatusOf(learner, Child.Date("2033-01-15")).Trace.ToText();

        Assert.DoesNotContain("2014", json, StringComparison.Ordinal);
        Assert.DoesNotContain("May", json, StringComparison.Ordinal);
        Assert.DoesNotContain("2032", json, StringComparison.Ordinal);
    }

    [Fact]
    public void A_correction_changes_what_is_known_today_and_not_what_was_known_then()
    {
        var learner = Child.Of(
            "2014-05-01",
            [Child.Episode("CSO", "2024-01-10", "2026-12-31")],
            [
                (Child.Home("HOME", "2024-01-10", "2025-03-03"), "2024-01-12"),
                (Child.Home("KIN", "2025-03-04"), "2025-03-05"),
                (Child.Home("KIN", "2025-02-20"), "2025-06-01"),
            ]);
        var day = Child.Date("2025-03-01");

        Assert.Equal(CareHome.AtHome, Rules.StatusOf(learner, day, knownAt: Child.Date("2025-04-01")).Value.Home);
        Assert.Equal(CareHome.Away, Rules.StatusOf(learner, day).Value.Home);
    }

    [Fact]
    public void Ever_looked_after_stays_true_after_the_end()
    {
        var learner = Child.Of("2014-05-01", [Child.Episode("S25", "2016-03-01", "2016-03-20")]);

        Assert.Equal(Determination.Unknown, Rules.EverLookedAfter(learner, Child.Date("2016-02-29")).Outcome);
        Assert.Equal(Determination.Yes, Rules.EverLookedAfter(learner, Child.Date("2016-03-01")).Outcome);
        Assert.Equal(Determination.Yes, Rules.EverLookedAfter(learner, Child.Date("2040-01-01")).Outcome);
        Assert.Equal(3, Assert.Single(Rules.EverLookedAfter(learner, Child.Date("2040-01-01")).Value).Row);
    }

    [Fact]
    public void Ever_looked_after_is_no_only_where_the_history_is_complete()
    {
        Assert.Equal(Determination.No, Rules.EverLookedAfter(Child.Of("2014-05-01", complete: true), Child.Date("2026-01-01")).Outcome);
        Assert.Equal(Determination.Unknown, Rules.EverLookedAfter(Child.Of("2014-05-01"), Child.Date("2026-01-01")).Outcome);
        Assert.Equal(Determination.Yes, Rules.EverLookedAfter(Child.Of("2014-05-01", flags: [new CareFlag(CareFlagValue.LookedAfterAway)]), Child.Date("2026-01-01")).Outcome);
        Assert.Equal(Determination.Unknown, Rules.EverLookedAfter(Child.Of("2014-05-01", [Child.Episode("KCO", "2020-01-01")], flags: [new CareFlag(CareFlagValue.CareExperienced)]), Child.Date("2026-01-01")).Outcome);
    }

    [Theory]
    [InlineData(CareFlagValue.LookedAfterAtHome, Determination.Yes, CareHome.AtHome)]
    [InlineData(CareFlagValue.LookedAfterAway, Determination.Yes, CareHome.Away)]
    [InlineData(CareFlagValue.LookedAfter, Determination.Yes, CareHome.Unknown)]
    [InlineData(CareFlagValue.No, Determination.No, CareHome.None)]
    [InlineData(CareFlagValue.CareExperienced, Determination.Unknown, CareHome.None)]
    public void A_school_flag_alone_speaks_for_the_day_of_its_list(CareFlagValue value, Determination outcome, CareHome home)
    {
        var learner = Child.Of("2014-05-01", flags: [new CareFlag(value, Child.Date("2026-01-15"))]);

        var status = Rules.StatusOf(learner, Child.Date("2026-01-15"));
        Assert.Equal(outcome, status.Outcome);
        Assert.Equal(home, status.Value.Home);
        Assert.Empty(status.Value.Limbs);
        Assert.Equal(outcome != Determination.Unknown, status.Trace.ToText().Contains("the school list of that day says", StringComparison.Ordinal));

        var nextDay = Rules.StatusOf(learner, Child.Date("2026-01-16"));
        Assert.Equal(Determination.Unknown, nextDay.Outcome);
        Assert.Equal(["episodes"], nextDay.Missing);
    }

    [Fact]
    public void School_lists_that_disagree_settle_nothing()
    {
        var day = Child.Date("2026-01-15");
        var learner = Child.Of("2014-05-01", flags: [new CareFlag(CareFlagValue.No, day), new CareFlag(CareFlagValue.LookedAfterAtHome, day)]);

        Assert.Equal(Determination.Unknown, Rules.StatusOf(learner, day).Outcome);
    }

    [Fact]
    public void A_school_list_does_not_outrank_a_recorded_end_and_is_shown()
    {
        var day = Child.Date("2026-01-15");
        var learner = Child.Of("2014-05-01", [Child.Episode("CSO", "2025-03-01", "2025-12-01")], flags: [new CareFlag(CareFlagValue.LookedAfterAtHome, day)]);

        var status = Rules.StatusOf(learner, day);

        Assert.Equal(Determination.No, status.Outcome);
        Assert.Contains("SC-HOM-5", status.Trace.RuleIds);
    }

    [Fact]
    public void Records_that_begin_later_say_nothing_of_the_time_before_unless_the_history_is_complete()
    {
        CareEpisode[] episodes = [Child.Episode("CSO", "2025-03-01", "2025-12-01")];

        Assert.Equal(Determination.Unknown, Rules.StatusOf(Child.Of("2014-05-01", episodes), Child.Date("2020-01-01")).Outcome);
        Assert.Equal(Determination.No, Rules.StatusOf(Child.Of("2014-05-01", episodes, complete: true), Child.Date("2020-01-01")).Outcome);
    }

    [Fact]
    public void An_episode_without_a_first_day_leaves_it_open()
    {
        var status = Rules.StatusOf(Child.Of("2014-05-01", [Child.Episode("CSO", null)]), Child.Date("2026-01-15"));

        Assert.Equal(Determination.Unknown, status.Outcome);
        Assert.Contains("episodes.from", status.Missing);
    }

    [Fact]
    public void An_end_before_the_start_never_throws_and_is_never_a_silent_no()
    {
        var learner = Child.Of("2014-05-01", [Child.Episode("CSO", "2026-03-01", "2025-12-01")]);

        Assert.Equal(Determination.Unknown, Rules.StatusOf(learner, Child.Date("2026-01-15")).Outcome);
        Assert.Equal(Determination.Unknown, Rules.StatusOf(learner, Child.Date("2026-06-01")).Outcome);
    }

    [Fact]
    public void A_ground_of_another_country_is_that_countrys_status()
    {
        var basis = new LegalBasis("england", "C2", "Full care order", "Children Act 1989 s.31");
        var learner = Child.Of("2014-05-01", [new CareEpisode(basis, new RecordedDates(Child.Date("2025-01-01"), null))]);

        var status = Rules.StatusOf(learner, Child.Date("2026-01-15"));

        Assert.Equal(Determination.No, status.Outcome);
        Assert.Equal(Determination.Yes, status.Value.ElsewhereUk);
        Assert.Contains("SC-XB-4", status.Trace.RuleIds);
    }

    [Fact]
    public void A_Scottish_basis_that_is_not_on_the_list_is_not_guessed()
    {
        var basis = new LegalBasis("scotland", "QQQ", "Something new", "An Act to come");
        var status = Rules.StatusOf(Child.Of("2014-05-01", [new CareEpisode(basis, new RecordedDates(Child.Date("2025-01-01"), null))]), Child.Date("2026-01-15"));

        Assert.Equal(Determination.Unknown, status.Outcome);
        Assert.Equal(["episodes.basis"], status.Missing);
    }

    [Fact]
    public void Two_dates_of_birth_matter_only_where_they_change_the_answer()
    {
        var one = Child.Of("2008-03-01", [Child.Episode("PO", "2020-03-01")]);
        var two = new Learner
        {
            BirthDates = [.. one.BirthDates, new Fact<LocalDate>(Child.Date("2008-01-03"), new SourceRow(Child.School, 9, "DOB"))],
            Episodes = one.Episodes,
        };

        Assert.Equal(Determination.Yes, Rules.StatusOf(two, Child.Date("2026-01-02")).Outcome);
        Assert.Equal(Determination.Unknown, Rules.StatusOf(two, Child.Date("2026-01-03")).Outcome);
        Assert.Equal(Determination.No, Rules.StatusOf(two, Child.Date("2026-03-01")).Outcome);
    }

    [Fact]
    public void Every_rule_has_a_source_and_no_number_stands_for_two_rules_on_one_day()
    {
        Assert.Equal(ScotlandPack.Current.Rules.Count, ScotlandPack.Current.Rules.Select(r => r.Id).Distinct().Count());
        Assert.All(ScotlandPack.Current.Rules.Where(r => r.IsEnactedNotInForce), r => Assert.NotNull(r.CommencedBy));
    }

    [Fact]
    public void The_parameters_hold_the_lengths_of_the_Acts()
    {
        Assert.Equal("2025-06-10", Iso(Section83.LastDay(Child.Date("2024-06-10"), null)));
        Assert.Equal("2025-02-28", Iso(Section83.LastDay(Child.Date("2024-02-29"), null)));
        Assert.Equal("2026-01-22", Iso(Section86.LastDay(Child.Date("2026-01-01"), null)));
        Assert.Throws<RuleConfigurationException>(() => Parameters.InterimOrderLength.At(Child.Date("2013-06-23")));
    }

    [Fact]
    public void A_continuation_after_an_order_ran_out_does_not_bring_it_back()
    {
        OrderContinuation[] late = [new(Child.Date("2025-06-11"))];
        OrderContinuation[] inTime = [new(Child.Date("2025-06-10"))];

        Assert.Equal("2025-06-10", Iso(Section83.LastDay(Child.Date("2024-06-10"), late)));
        Assert.Equal("2026-06-10", Iso(Section83.LastDay(Child.Date("2024-06-10"), inTime)));
    }

    private static readonly Gen<CareEpisode> AnyEpisode =
        from basis in Gen.OneOf(new[] { "S25", "CSO", "ICSO", "PO", "SR", "CPO", "CPO-OLD", "KCO", "ADOPT", "XUK", "CC" }.Select(c => (IGen<string>)Gen.Const(c)).ToArray())
        from start in Gen.Int[0, 6000]
        from length in Gen.Int[0, 900]
        from open in Gen.Bool
        from continuations in Gen.Int[0, 2]
        from ended in Gen.Int[0, 2]
        let first = new LocalDate(2008, 1, 1).PlusDays(start)
        select new CareEpisode(ScotlandCodes.FindLegalBasis(basis)!.Basis, new RecordedDates(first, open ? null : first.PlusDays(length)), "FIF")
        {
            Continuations = continuations == 0 ? null : continuations == 1 ? [] : [new OrderContinuation(first.PlusDays(20))],
            Ending = ended == 2 && !open ? new EpisodeEnding(first.PlusDays(length + 1)) : null,
        };

    [Fact]
    public void Days_counted_are_the_days_whose_status_is_yes_and_certain_only_where_every_status_is() =>
        AnyEpisode.Array[0, 4].Sample(
            episodes =>
            {
                var learner = Child.Of("2007-02-28", episodes);
                var from = new LocalDate(2012, 12, 1);
                var to = from.PlusDays(400);
                int yes = 0;
                bool isOpen = false;
                for (var day = from; day <= to; day = day.PlusDays(1))
                {
                    var outcome = Rules.StatusOf(learner, day).Outcome;
                    yes += outcome == Determination.Yes ? 1 : 0;
                    isOpen |= outcome == Determination.Unknown;
                }

                var counted = Rules.DaysLookedAfter(learner, from, to);
                return counted.Value.LookedAfter == yes && !(isOpen && counted.Outcome == Determination.Yes);
            },
            iter: 60);

    [Fact]
    public void The_order_of_the_records_does_not_matter() =>
        AnyEpisode.Array[0, 4].Sample(
            episodes =>
            {
                var day = new LocalDate(2014, 6, 1);
                string Answer(CareEpisode[] records)
                {
                    var status = Rules.StatusOf(Child.Of("2007-02-28", records), day).Value;
                    return $"{status.LookedAfter} {string.Join(",", status.Limbs)} {status.LastDay} {status.AtAnyTimeOnTheDay} {status.DeemedDuties}";
                }

                return Answer(episodes) == Answer([.. episodes.Reverse()]);
            },
            iter: 500);

    [Fact]
    public void Nobody_is_looked_after_from_the_18th_birthday() =>
        AnyEpisode.Array[1, 4].Sample(
            episodes => Rules.StatusOf(Child.Of("2007-02-28", episodes), new LocalDate(2025, 2, 28)).Outcome == Determination.No,
            iter: 300);

    private static string Iso(LocalDate date) => NodaTime.Text.LocalDatePattern.Iso.Format(date);
}
