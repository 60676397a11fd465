using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>Files too short to train on. All people are invented.</summary>
public sealed class ShortListTests : IDisposable
{
    // A column that is empty throughout would be refused: here it stands for children whose numbers nobody has written down.
    private static readonly TableLinkOptions NumbersMayBeMissing = new() { Input = InputMode.Lenient };

    private readonly string folder = Path.Combine(Path.GetTempPath(), "vs-short-" + Path.GetRandomFileName());

    public ShortListTests() => Directory.CreateDirectory(folder);

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Two_short_lists_of_children_are_linked_by_what_was_learnt_beforehand()
    {
        TableLinkage linkage = Link("id,scn,forename,surname,dob,postcode,address", "1,,Isla,Fraser,14/02/2013,AB10 1AA,1 Mill Lane", "A,,Isla,Fraser,14/02/2013,AB10 1AA,1 Mill Lane");
        LinkModel shipped = LearnerModels.BetweenLists(500, 500);

        Assert.Equal((shipped.Name, shipped.Version, false), (linkage.Model.Name, linkage.Model.Version, linkage.IsTrained));
        Assert.Null(linkage.Training);
        Assert.Equal(shipped.PriorProbability, linkage.Model.PriorProbability);
        Assert.All(linkage.Model.Comparisons, c => Assert.Equal(
            shipped.Comparisons.Single(s => s.Name == c.Name).Levels.Select(l => (l.M, l.U)),
            c.Levels.Select(l => (l.M, l.U))));
        Assert.Contains("home", linkage.Model.Comparisons.Select(c => c.Name));
        Assert.Contains(linkage.Notes, n => n.Contains("invented children", StringComparison.Ordinal) && !n.Contains("nobody measured", StringComparison.Ordinal));
    }

    [Fact]
    public void Without_addresses_what_was_learnt_of_the_postcode_is_kept_and_adds_up()
    {
        TableLinkage linkage = Link("id,forename,surname,dob,postcode,email", "1,Isla,Fraser,14/02/2013,AB10 1AA,a@example.org", "A,Isla,Fraser,14/02/2013,AB10 1AA,a@example.org");
        ComparisonModel home = LearnerModels.BetweenLists(500, 500).Comparisons.Single(c => c.Name == "home");
        ComparisonModel postcode = linkage.Model.Comparisons.Single(c => c.Name == "postcode");

        Assert.Equal(home.Levels.Sum(l => l.M), postcode.Levels.Sum(l => l.M), 9);
        Assert.Equal(home.Levels.Sum(l => l.U), postcode.Levels.Sum(l => l.U), 9);
        Assert.Equal(
            home.Levels.Where(l => l.Tests.Any(t => t.Field == "postcode" && t.Test == LevelTest.Exact)).Sum(l => l.M),
            postcode.Levels[0].M,
            9);
        Assert.Contains(linkage.Notes, n => n.EndsWith("Starting weights, which nobody measured, hold for e-mail.", StringComparison.Ordinal));
    }

    [Fact]
    public void Lists_without_names_and_birth_dates_take_the_default_model_which_links_only_what_is_certain()
    {
        TableLinkage linkage = Link("id,surname,town,phone", "1,Fraser,Perth,01738 000001", "A,Fraser,Perth,01738 000001");

        Assert.Equal(("default", 0.999), (linkage.Model.Name, linkage.Model.LinkThreshold));
        Assert.Contains(linkage.Notes, n => n.Contains("needs forename, date of birth: the default model was used, untrained", StringComparison.Ordinal));
    }

    [Fact]
    public void Children_of_one_home_born_on_one_day_with_other_names_are_no_link_however_short_the_lists()
    {
        TableLinkage linkage = Link("id,forename,surname,dob,postcode", "1,Aisha,Khan,05/06/2012,EH6 5NP", "A,Zofia,Nowak,05/06/2012,EH6 5NP");

        Assert.Empty(linkage.Result.Links);
    }

    [Fact]
    public void Within_one_short_list_brothers_sisters_and_namesakes_are_not_taken_for_one_child()
    {
        string path = Written(
            "one.csv",
            "id,scn,forename,surname,dob,sex,postcode,address",
            "1,,Amelia,Mitchell,23/06/2010,F,IV10 9QW,3 Glenburn Wynd",
            "2,,Emily,Mitchell,30/08/2011,F,IV10 9QW,3 Glenburn Wynd",
            "3,,Muhammad,Khan,05/06/2018,M,EH10 3AQ,10 Craigie Brae",
            "4,,Muhammad,Khan,21/11/2016,M,PH18 8RY,56 Laurel Brae",
            "5,,Eilidh,MacDonald,14/02/2013,F,AB10 1AA,1 Union Street",
            "6,,Eilidh,McDonald,14/02/2013,F,AB10 1AA,1 Union St");
        TableLinkage linkage = TableLinker.Dedupe(path, NumbersMayBeMissing, null, TestContext.Current.CancellationToken);

        Assert.Equal(["5", "6"], linkage.Result.Links.SelectMany(p => new[] { linkage.Left.KeyOf(p.Left), linkage.Left.KeyOf(p.Right) }));
        Assert.Equal("learners, within one list", linkage.Model.Name);
    }

    [Fact]
    public void The_shipped_model_of_one_list_counts_a_different_birth_date_against_a_match()
    {
        LinkModel model = LearnerModels.WithinOneList(10_000);

        Assert.All(["date of birth", "candidate number", "surname", "forename"], name =>
            Assert.True(model.Comparisons.Single(c => c.Name == name).Levels[^1].Weight < -3, name));
    }

    [Fact]
    public void Why_not_of_two_files_goes_by_the_threshold_and_the_links_of_the_job()
    {
        TableLinkage linkage = Link("id,forename,surname,dob", "1,Isla,Fraser,14/02/2013", "A,Isla,Fraser,14/02/2013", "B,Iain,Fraser,14/02/2013");
        MissedLink miss = linkage.WhyNot("1", "B")!;

        Assert.Equal(MissCause.None, linkage.WhyNot("1", "A")!.Cause);
        Assert.NotEqual(MissCause.None, miss.Cause);
        Assert.Equal(linkage.Result.Model.LinkThreshold, miss.Threshold);
        Assert.NotNull(miss.Rival);
        Assert.Null(linkage.WhyNot("1", "Z"));
        Assert.Throws<ArgumentNullException>(() => linkage.WhyNot(null!, "A"));
    }

    [Fact]
    public void A_curve_comes_from_a_truth_file_or_from_the_truth_column()
    {
        TableLinkage linkage = Link("id,forename,surname,dob", "1,Isla,Fraser,14/02/2013", "A,Isla,Fraser,14/02/2013");
        Assert.Equal(1, linkage.Curve(Written("t.csv", "l,r", "1,A"), out IssueReport fine)!.At(0.5).Correct);
        Assert.Equal(0, fine.ErrorCount);
        Assert.Null(linkage.Curve(Written("u.csv", "l,r", "7,8"), out IssueReport unfit));
        Assert.Equal(1, unfit.CountOf(IssueCodes.TruthUnfit));
        Assert.Null(linkage.Curve());

        string path = Written("one.csv", "id,cluster,forename,surname,dob", "1,x,Isla,Fraser,14/02/2013", "2,x,Isla,Fraser,14/02/2013", "3,y,Struan,Kerr,21/06/2014", "4,x,Zofia,Nowak,01/02/2011");
        ThresholdPoint point = TableLinker.Dedupe(path, null, null, TestContext.Current.CancellationToken).Curve()!.At(0.5);
        Assert.Equal((3L, 1L, 1L), (point.TruePairs, point.Links, point.Correct));
    }

    private TableLinkage Link(string header, string left, params string[] right) => TableLinker.Link(
        Written("left.csv", header, left), Written("right.csv", [header, .. right]), NumbersMayBeMissing, null, TestContext.Current.CancellationToken);

    private string Written(string name, params string[] lines)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, string.Join("\n", lines) + "\n");
        return path;
    }
}
