using static VirtualSchool.SyntheticLists;

namespace VirtualSchool;

public sealed class GapViewTests
{
    [Fact]
    public void Story_1_ten_pupils_and_eight_children_of_whom_six_are_the_same_make_twelve_people()
    {
        var (school, socialWork) = StoryOne();
        Register register = Join(School(school), SocialWork(socialWork));

        Assert.Equal(12, register.People.Count);
        Assert.Equal("6 (50.0%)", register.GapView.Both.ToString());
        Assert.Equal(4, register.GapView.SchoolOnly.Count);
        Assert.Equal(2, register.GapView.SocialWorkOnly.Count);
        Assert.Equal(83.3m, register.GapView.School.Percent);
        Assert.Equal(66.7m, register.GapView.SocialWork.Percent);
        Assert.Equal(0, register.GapView.OutsideRegister);
        Assert.Contains("Both 6 (50.0%), school only 4 (33.3%), social work only 2 (16.7%).", register.GapView.ToSentences());
        Assert.Contains("School list complete to 83.3%, social-work list to 66.7%.", register.GapView.ToSentences());
    }

    [Fact]
    public void A_third_list_adds_a_column_and_changes_neither_of_the_first_two()
    {
        var (school, socialWork) = StoryOne();
        Row[] sheet = [school[0] with { Id = null, Flag = null }, school[8] with { Id = "V9", Flag = null }, new("V13", "Jude", "Paterson", "2010-05-17")];
        Register two = Join(School(school), SocialWork(socialWork));
        Register three = Join(School(school), SocialWork(socialWork), Other(sheet));

        Assert.Equal(["SEEMiS", "Mosaic", "Our sheet"], three.Lists.Select(l => l.Name));
        Assert.Equal(two.GapView.Columns.Select(c => c.People.Count), three.GapView.Columns.Take(2).Select(c => c.People.Count));
        Assert.Equal(3, three.GapView.Columns[2].People.Count);
        Assert.Equal(1, three.GapView.OtherOnly.Count);
        Assert.Equal((two.GapView.Both.Count, two.GapView.SchoolOnly.Count, two.GapView.SocialWorkOnly.Count), (three.GapView.Both.Count, three.GapView.SchoolOnly.Count, three.GapView.SocialWorkOnly.Count));
        Assert.All(two.People, p => Assert.Equal(Places(p), Places(three.Find(p.Key)!).Where(r => !r.StartsWith("Our sheet", StringComparison.Ordinal))));
    }

    [Fact]
    public void A_pupil_on_the_roll_without_a_sign_of_care_is_counted_and_never_listed()
    {
        Row[] roll =
        [
            new("1", "Isla", "Forsyth", "2014-03-02", "F", "KY16 9AJ") { Flag = CareFlagValue.LookedAfterAtHome },
            new("2", "Struan", "Geddes", "2013-03-02", "M", "KY16 9AB") { Flag = CareFlagValue.No },
            new("3", "Ailsa", "Munro", "2012-03-02", "F", "KY16 9AC"),
            new("4", "Gregor", "Innes", "2011-03-02", "M", "KY16 9AD") { Flag = CareFlagValue.No },
        ];
        Register register = Join(School(roll), SocialWork(roll[3] with { Id = "M4", Flag = null }, new("M5", "Skye", "Laing", "2015-10-10")));

        Assert.Equal(3, register.People.Count);
        Assert.Equal(2, register.GapView.OutsideRegister);
        Assert.Equal((0, 1, 1, 1), (register.GapView.Both.Count, register.GapView.UnmarkedOnRoll.Count, register.GapView.SchoolOnly.Count, register.GapView.SocialWorkOnly.Count));
        Assert.Equal(1, register.GapView.Columns[0].UnmarkedOnRoll);
        Assert.DoesNotContain("Geddes", AllBytes(register), StringComparison.Ordinal);
        Assert.DoesNotContain("Munro", AllBytes(register), StringComparison.Ordinal);
    }

    [Fact]
    public void A_school_list_without_any_marker_is_a_list_of_care_experienced_children_unless_it_dwarfs_the_care_lists()
    {
        Row[] pupils = [.. Enumerable.Range(0, 25).Select(i => new Row($"{i}", "Ann" + (char)('a' + i), "Bell" + (char)('a' + i), $"2012-03-{i + 1:00}"))];
        Row[] children = [new("M1", "Skye", "Laing", "2015-10-10"), pupils[0] with { Id = "M2" }];

        Register few = Join(School(pupils[..5]), SocialWork(children));
        Register roll = Join(School(pupils), SocialWork(children));

        Assert.Equal(6, few.People.Count);
        Assert.Equal(2, roll.People.Count);
        Assert.Equal(24, roll.GapView.OutsideRegister);
        Assert.All([few, roll], r => Assert.Equal(1, r.Issues.CountOf(IssueCodes.NoCareColumn)));
        Assert.Equal(26, Join(new RegisterOptions { SchoolLists = SchoolListMeaning.EveryoneIsCareExperienced }, School(pupils), SocialWork(children)).People.Count);
        Assert.Equal(2, Join(new RegisterOptions { SchoolLists = SchoolListMeaning.WholeRoll }, School(pupils[..5]), SocialWork(children)).People.Count);
    }

    [Fact]
    public void A_register_of_no_lists_is_empty_and_has_no_percentages()
    {
        Register register = Join();

        Assert.Empty(register.People);
        Assert.Null(register.GapView.Both.Percent);
        Assert.Equal("0 (-)", register.GapView.Both.ToString());
    }

    [Fact]
    public void Coverage_of_candidate_numbers_is_counted_per_list_and_adds_up()
    {
        var (school, socialWork) = StoryOne();
        Register register = Join(School(school), SocialWork(socialWork));

        Assert.Equal("7 (70.0%)", register.Lists[0].UsableCandidateNumbers.ToString());
        Assert.All(register.Lists, l => Assert.Equal(l.RecordCount, l.CandidateNumbers.Total));
        Assert.Equal("9 (75.0%)", register.GapView.CandidateNumbers.ToString());
    }

    [Fact]
    public void A_child_with_several_rows_counts_once_in_the_coverage()
    {
        Row without = new("M1", "Skye", "Laing", "2015-10-10");
        Register register = Join(
            SocialWork(without),
            List(SourceKind.SocialWork, "Mosaic", "more.csv", [without with { Scn = Number(7) }]));

        Assert.Equal(1, register.Lists[0].RecordCount);
        Assert.Equal(2, register.Lists[0].CandidateNumbers.Total);
        Assert.Equal("1 (100.0%)", register.Lists[0].UsableCandidateNumbers.ToString());
    }

    private static IEnumerable<string> Places(RegisterPerson person) => person.Records.Select(r => r.ToString());
}
