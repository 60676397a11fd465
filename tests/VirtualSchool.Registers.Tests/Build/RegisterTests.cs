using NodaTime;
using static VirtualSchool.SyntheticLists;

namespace VirtualSchool;

public sealed class RegisterTests
{
    private static readonly LegalBasis Order = new("scotland", "CSO", "Compulsory supervision order", "Children's Hearings (Scotland) Act 2011 s.83");

    [Fact]
    public void A_disagreement_is_shown_with_every_value_and_nothing_is_overwritten()
    {
        Row pupil = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road", Number(1)) { Flag = CareFlagValue.LookedAfter };
        Register register = Join(School(pupil), SocialWork(pupil with { Id = "M1", Born = "2014-02-03", Surname = "Fraser-Reid", Flag = null }));

        RegisterPerson person = Assert.Single(register.People);
        Assert.Equal(["surname", "date of birth"], person.Disagreements.Select(d => d.Field));
        Assert.Equal(["2014-03-02", "2014-02-03"], person.Disagreements[1].Values.Select(v => v.Value));
        Assert.Equal(2, person.Learner.BirthDates.Count);
        Assert.Equal(1, register.Issues.CountOf(IssueCodes.SourcesDisagree));
        Assert.DoesNotContain("Fraser", register.Issues.Issues.Single(i => i.Code == IssueCodes.SourcesDisagree).ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_present_and_a_previous_surname_agree_with_either()
    {
        Row pupil = new("1", "Isla", "Reid", "2014-03-02", "F", "KY16 9AJ") { PreviousSurname = "Fraser", Flag = CareFlagValue.LookedAfter };
        Register register = Join(School(pupil), SocialWork(pupil with { Id = "M1", Surname = "Fraser", PreviousSurname = null, Flag = null }));

        Assert.Empty(Assert.Single(register.People).Disagreements);
    }

    [Fact]
    public void A_school_that_says_not_looked_after_disagrees_with_an_open_order()
    {
        Row pupil = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ") { Flag = CareFlagValue.No };
        var open = new CareEpisode(Order, new RecordedDates(new LocalDate(2025, 1, 1), null));
        var ended = new CareEpisode(Order, new RecordedDates(new LocalDate(2024, 1, 1), new LocalDate(2024, 6, 1)));
        Row child = pupil with { Id = "M1", Flag = null };

        Assert.Contains(Assert.Single(Join(School(pupil), SocialWork(child with { Episode = open })).People).Disagreements, d => d.Field == "care status");
        Assert.Empty(Assert.Single(Join(School(pupil), SocialWork(child with { Episode = ended })).People).Disagreements);
    }

    [Fact]
    public void With_rules_each_person_has_a_status_from_the_facts_of_all_lists_and_without_rules_none()
    {
        Row pupil = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ") { Flag = CareFlagValue.CareExperienced };
        Row child = pupil with { Id = "M1", Flag = null, Episode = new CareEpisode(Order, new RecordedDates(new LocalDate(2026, 1, 5), null)) };
        Register register = new RegisterBuilder(RuleBook.Of(Scotland.ScotlandPack.Current)).Add(School(pupil)).Add(SocialWork(child)).Build(AsAt, null, null, TestContext.Current.CancellationToken);

        Decision<CareStatus> status = Assert.Single(register.People).Status!;
        Assert.Equal(Determination.Yes, status.Outcome);
        Assert.Equal(AsAt, status.AsAt);
        Assert.Contains(",both,yes,", Bytes(register, "register.csv"), StringComparison.Ordinal);
        Assert.Equal(RuleBook.Of(Scotland.ScotlandPack.Current).Pack.Version, register.RulesVersion);
        Assert.Null(Assert.Single(Join(School(pupil), SocialWork(child)).People).Status);
    }

    [Fact]
    public void A_key_stays_when_a_list_is_added_or_a_name_changes()
    {
        var (school, socialWork) = StoryOne();
        Register schoolOnly = Join(School(school));
        Register both = Join(School(school), SocialWork(socialWork));
        Register renamed = Join(School([.. school.Select(r => r with { Surname = r.Surname + "son" })]));

        Assert.All(schoolOnly.People, p => Assert.NotNull(both.Find(p.Key)));
        Assert.All(schoolOnly.People, p => Assert.NotNull(renamed.Find(p.Key)));
        Assert.All(both.People, p => Assert.Matches("^VS-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}-[0-9A-HJKMNP-TV-Z]{4}$", p.Key));
    }

    [Fact]
    public void Two_people_who_share_an_anchor_get_two_keys_whatever_their_order()
    {
        Row one = new(null, "Isla", "Fraser", null) { Flag = CareFlagValue.LookedAfter };
        Register register = Join(School(one, one));

        Assert.Equal(register.People.Count, register.People.Select(p => p.Key).Distinct().Count());
    }

    [Fact]
    public void The_same_child_twice_in_one_list_is_one_person_and_reported()
    {
        Row pupil = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road", Number(1)) { Flag = CareFlagValue.LookedAfter };
        Register register = Join(School(pupil, pupil with { Id = "2" }), SocialWork(pupil with { Id = "M1" }));

        RegisterPerson person = Assert.Single(register.People);
        Assert.Equal(3, person.Records.Count);
        Assert.Equal(2, person.Joins.Count);
        Assert.Equal(1, register.Issues.CountOf(IssueCodes.DuplicateInSource));
    }

    [Fact]
    public void Files_of_one_source_are_one_list_and_rows_of_one_local_number_one_record()
    {
        Row pupil = new("1", "Isla", "Fraser", "2014-03-02") { Flag = CareFlagValue.LookedAfter };
        Row other = new("2", "Finlay", "Ross", "2011-04-09") { Flag = CareFlagValue.LookedAfter };
        Register register = Join(
            List(SourceKind.Education, "SEEMiS", "primary.csv", [pupil]),
            List(SourceKind.Education, "SEEMiS", "secondary.csv", [other, pupil]));

        RegisterList list = Assert.Single(register.Lists);
        Assert.Equal(["primary.csv", "secondary.csv"], list.Files.Select(f => f.File.FileName));
        Assert.Equal(2, list.RecordCount);
        Assert.Equal(2, register.People.Single(p => p.Name!.Surname == "Fraser").Learner.Rows.Count);
    }

    [Fact]
    public void The_same_file_given_twice_is_counted_once_and_reported()
    {
        var source = new SourceId(SourceKind.Other, "Sheet");
        var file = new SourceFile(source, "a.csv", Instant.FromUnixTimeSeconds(0), new string('a', 64));
        Learner learner = new Row("1", "Isla", "Fraser", "2014-03-02").ToLearner(new SourceRow(file, 2), "Sheet");
        var read = new ReadResult<Learner> { File = file, Records = [learner], Rows = new RowCounts(1) };
        var again = new ReadResult<Learner> { File = new SourceFile(source, "copy.csv", Instant.FromUnixTimeSeconds(9), new string('a', 64)), Records = [learner], Rows = new RowCounts(1) };

        Register register = Join(read, again);

        Assert.Equal(1, register.Lists.Single().RecordCount);
        Assert.Equal(1, register.Issues.CountOf(IssueCodes.SameFileTwice));
    }

    [Fact]
    public void A_number_that_both_lists_know_counts_and_a_number_only_one_knows_is_no_disagreement()
    {
        var file = new SourceFile(new SourceId(SourceKind.SocialWork, "Mosaic"), "children.csv", Instant.FromUnixTimeSeconds(0));
        Row row = new("M1", "Isla", "Fraser", "2014-03-02");
        Learner child = row.ToLearner(new SourceRow(file, 2), "Mosaic");
        var withSchoolNumber = new Learner
        {
            Identifiers = [.. child.Identifiers, new(Identifier.Of(new LocalId("SEEMiS", null, "1")), new SourceRow(file, 2, "pupil id"))],
            Names = child.Names,
            BirthDates = child.BirthDates,
            Rows = child.Rows,
        };
        ReadResult<Learner> list = new() { File = file, Records = [withSchoolNumber], Rows = new RowCounts(1) };
        Register register = Join(School(row with { Id = "1", Flag = CareFlagValue.LookedAfter }), list);

        RegisterPerson person = Assert.Single(register.People);
        Assert.Contains(register.Why(person.Key)[0].Contributions, c => c.Comparison == "SEEMIS number" && c.Weight > 0);
    }

    [Fact]
    public void A_cancelled_build_stops()
    {
        var (school, socialWork) = StoryOne();
        using var cancelled = new CancellationTokenSource();
        cancelled.Cancel();

        Assert.Throws<OperationCanceledException>(() => new RegisterBuilder().Add(School(school)).Add(SocialWork(socialWork)).Build(AsAt, null, null, cancelled.Token));
    }

    [Fact]
    public void Nothing_of_a_child_stands_in_any_text_for_programmers()
    {
        Row pupil = new("Canary9", "Canaryforename", "Canarysurname", "2014-03-02", "F", "KY16 9AJ", "4 Canary Road", Number(1)) { Flag = CareFlagValue.LookedAfter };
        Register register = Join(School(pupil, pupil with { Id = "Canary8", Scn = Number(2) }), SocialWork(pupil with { Id = "Canary7", Born = "2014-02-03" }));

        IEnumerable<object> objects =
        [
            register, register.GapView, .. register.People, .. register.People.SelectMany(p => p.Records), .. register.People.SelectMany(p => p.Joins),
            .. register.People.SelectMany(p => p.Disagreements), .. register.People.SelectMany(p => p.Disagreements).SelectMany(d => d.Values),
            .. register.ReviewQueue, .. register.Issues.Issues, .. register.Linkages, .. register.Lists, .. register.GapView.Columns,
        ];
        Assert.All(objects, o =>
        {
            string text = o.ToString()!;
            Assert.DoesNotContain("Canary", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(Number(1), text, StringComparison.Ordinal);
            Assert.DoesNotContain("2014-03-02", text, StringComparison.Ordinal);
        });
        Assert.DoesNotContain("Canary", Bytes(register, "issues.csv") + Bytes(register, "summary.json"), StringComparison.OrdinalIgnoreCase);
    }
}
