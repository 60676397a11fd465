using System.Text;
using VirtualSchool.Matching;

namespace VirtualSchool;

/// <summary>Files nobody here wrote (tests/Data, each with its SOURCE.txt), and small synthetic ones.</summary>
public sealed class TableLinkerTests : IDisposable
{
    private readonly string folder = Path.Combine(Path.GetTempPath(), "vs-tables-" + Path.GetRandomFileName());

    public TableLinkerTests() => Directory.CreateDirectory(folder);

    public void Dispose() => Directory.Delete(folder, true);

    [Fact]
    public void Febrl4_is_linked_without_a_map_almost_without_error()
    {
        string left = Data("febrl4", "dataset4a.csv"), right = Data("febrl4", "dataset4b.csv");
        TableLinkage linkage = Link(left, right);

        string[] ids = [.. File.ReadLines(left).Skip(1).Select(l => l.Split(',')[0])];
        string truth = Written("truth.csv", ["dup,org", .. ids.Select(i => i.Replace("-org", "-dup-0", StringComparison.Ordinal) + "," + i)]);
        LinkEvaluation found = linkage.Evaluate(truth, out IssueReport issues)!;

        Assert.Equal(0, issues.ErrorCount);
        Assert.Equal(5000, found.TruePairs);
        Assert.True(linkage.IsTrained);
        Assert.True(found.F1 >= 0.999, $"F1 {found.F1:0.00000}, precision {found.Precision:0.00000}, recall {found.Recall:0.00000}");
        Assert.Equal(FieldRole.NationalNumber, linkage.LeftColumns.Single(c => c.Header == "soc_sec_id").Role);
        Assert.Equal("id", linkage.LeftColumns.Single(c => c.Header == "rec_id").Use);
        Assert.DoesNotContain(linkage.LeftColumns, c => c.Use == "not used");
    }

    [Fact]
    public void Fake_1000_is_clustered_and_its_truth_column_is_never_evidence()
    {
        TableLinkage linkage = Dedupe(Data("fake_1000", "fake_1000.csv"));
        LinkEvaluation found = linkage.EvaluateClusters()!;

        Assert.True(found.F1 >= 0.91, $"F1 {found.F1:0.00000}");
        Assert.Equal("truth", linkage.LeftColumns.Single(c => c.Header == "cluster").Use);
        Assert.DoesNotContain(linkage.Model.Comparisons, c => c.Fields.Contains("cluster") || c.Fields.Contains("unique_id"));
    }

    [Fact]
    public void The_same_files_give_the_same_bytes_for_one_thread_and_for_many()
    {
        string path = Data("fake_1000", "fake_1000.csv");

        Assert.Equal(Links(Dedupe(path, new TableLinkOptions { Threads = 1 })), Links(Dedupe(path, new TableLinkOptions { Threads = 4 })));
    }

    [Fact]
    public void Columns_are_known_by_header_words_and_by_values_and_dates_of_two_files_need_not_be_written_alike()
    {
        string left = Written("left.csv", ["Pupil ID,Legal Forename,Family Name,D.O.B.,x1,Team", "1,Isla,Fraser,02/03/2014,KY16 9AJ,a", "2,Finlay,Ross,24/12/2011,G12 8QQ,b", "3,Aisha,Khan,05/06/2012,EH6 5NP,a"]);
        string right = Written("right.csv", ["client_id;first_name;last_name;date_of_birth;postcode", "A;Isla;Fraser;2014-03-02;KY16 9AJ", "B;Finlay;Ross;20111224;G12 8QQ", "C;Zofia;Nowak;20120605;EH6 5NP"]);
        TableLinkage linkage = Link(left, right);

        Assert.Equal(["id", "compared", "compared", "compared", "compared", "not used"], linkage.LeftColumns.Select(c => c.Use));
        Assert.Equal(["forename", "surname", "date of birth", "postcode"], linkage.LeftColumns.Select(c => c.Field).OfType<string>());
        Assert.Equal([("1", "A"), ("2", "B")], linkage.Result.Links.Select(p => (linkage.Left.KeyOf(p.Left), linkage.Right.KeyOf(p.Right))));
        Assert.StartsWith("left_id,right_id,weight,probability,band,reasons\n1,A,", Links(linkage), StringComparison.Ordinal);
        Assert.False(linkage.IsTrained);
    }

    [Fact]
    public void A_truth_file_may_name_the_two_files_in_either_order_and_one_of_other_ids_is_refused()
    {
        string left = Written("left.csv", ["id,forename,surname,dob", "1,Isla,Fraser,2014-03-02", "2,Finlay,Ross,2011-12-24"]);
        string right = Written("right.csv", ["id,forename,surname,dob", "A,Isla,Fraser,2014-03-02", "B,Finlay,Ross,2011-12-24"]);
        TableLinkage linkage = Link(left, right);

        foreach (string[] truth in new string[][] { ["l,r", "1,A", "2,B"], ["A,1", "B,2"] })
        {
            LinkEvaluation found = linkage.Evaluate(Written("truth.csv", truth), out _)!;
            Assert.Equal((2L, 1.0, 1.0), (found.TruePairs, found.Precision, found.Recall));
        }

        Assert.Null(linkage.Evaluate(Written("other.csv", ["x,y", "7,8"]), out IssueReport issues));
        Assert.Equal(1, issues.CountOf(IssueCodes.TruthUnfit));
    }

    [Fact]
    public void Files_with_nothing_in_common_and_a_missing_file_are_refused_with_an_issue()
    {
        string left = Written("left.csv", ["a,b", "1,2", "3,4"]);

        TableLinkage nothing = Link(left, left);
        TableLinkage missing = Link(left, Path.Combine(folder, "none.csv"));

        Assert.True(nothing.IsRefused);
        Assert.Equal(1, nothing.Issues.CountOf(IssueCodes.NothingToCompare));
        Assert.True(missing.IsRefused);
        Assert.True(missing.Issues.HasErrors);
        Assert.Throws<InvalidOperationException>(() => missing.Result);
    }

    [Fact]
    public void Files_can_be_linked_by_their_maps()
    {
        string school = Written("school.csv", ["Student ID,Surname,Forename,DOB,SCN,Looked After", "1,Fraser,Isla,02/03/2014," + SyntheticLists.Number(1) + ",02", "2,Ross,Finlay,24/12/2011,,02"]);
        string care = Written("care.csv", ["Client ID,Surname,Forename,DOB,Postcode,Legal Reason,Legal Start", "M1,Fraser,Isla,02/03/2014,KY16 9AJ,CSO,01/01/2025", "M2,Ross,Finlay,24/12/2011,G12 8QQ,CSO,01/01/2025"]);
        var options = new TableLinkOptions { LeftMap = ExportMaps.SeemisPupilList, RightMap = ExportMaps.GenericSocialWork };
        TableLinkage linkage = Link(school, care, options);

        Assert.False(linkage.IsRefused, linkage.Issues.ToString());
        Assert.Equal([("1", "M1"), ("2", "M2")], linkage.Result.Links.Select(p => (linkage.Left.KeyOf(p.Left), linkage.Right.KeyOf(p.Right))));
        Assert.Throws<ArgumentException>(() => Link(school, care, new TableLinkOptions { LeftMap = ExportMaps.SeemisPupilList }));
    }

    [Fact]
    public void Why_explains_two_ids_and_says_nothing_for_an_unknown_one()
    {
        string file = Written("one.csv", ["id,forename,surname,dob", "1,Isla,Fraser,2014-03-02", "2,Isla,Frazer,2014-03-02", "3,Finlay,Ross,2011-12-24"]);
        TableLinkage linkage = Dedupe(file);

        MatchExplanation why = linkage.Why("1", "2")!;
        Assert.Equal(why.Score, why.PriorWeight + why.Contributions.Sum(c => c.Total), 9);
        Assert.Null(linkage.Why("1", "9"));
        using var stream = new MemoryStream();
        linkage.WriteClusters(stream);
        Assert.StartsWith("id,cluster\n1,1\n", Encoding.UTF8.GetString(stream.ToArray()), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null)]
    [InlineData(0.000001)]
    [InlineData(0.999999)]
    public void Two_different_valid_numbers_twins_and_an_adopted_child_are_linked_at_no_threshold(double? threshold)
    {
        string one = SyntheticLists.Number(1), other = SyntheticLists.Number(2);
        string left = Written("left.csv", ["Pupil ID,SCN,Forename,Surname,DOB,Postcode,Adopted", $"1,{one},Rowan,Farquhar,14/02/2013,AB10 1AA,", "2,,Isla,Nairn,21/06/2014,AB11 5BB,", "3,,Skye,Whyte,28/08/2012,AB12 3CC,yes"]);
        string right = Written("right.csv", ["Client ID,Forename,Surname,DOB,Postcode,SCN Number", $"A,Rowan,Farquhar,14/02/2013,AB10 1AA,{other}", "B,Iona,Nairn,21/06/2014,AB11 5BB,", "C,Skye,Buchan,28/08/2012,AB12 3CC,"]);
        LinkResult found = Link(left, right, new TableLinkOptions { LinkThreshold = threshold }).Result;

        Assert.Empty(found.Links);
        Assert.Contains(found.Review, p => p.Left == 0 && p.Guards.HasFlag(MatchGuards.DifferentNationalNumbers));
        Assert.Contains(found.Review, p => p.Left == 1 && p.Guards.HasFlag(MatchGuards.PossibleTwin));
        Assert.Contains(found.Review, p => p.Left == 2 && p.Guards.HasFlag(MatchGuards.AdoptedUnderNewName) && p.Restricted);
    }

    [Fact]
    public void Links_written_here_can_be_the_truth_of_another_run()
    {
        string path = Written("ids.csv", ["id,forename,surname,dob", "=1,Isla,Fraser,14/02/2013", "-5,Finlay,Ross,25/02/2013", "'7,Aisha,Khan,26/02/2013"]);
        TableLinkage linkage = Link(path, path);
        string truth = Written("links.csv", [Links(linkage).TrimEnd('\n')]);

        Assert.Equal(3, linkage.Evaluate(truth, out _)!.CorrectPairs);
    }

    [Fact]
    public void Within_one_file_two_different_valid_numbers_are_two_children()
    {
        string path = Written("one.csv", ["id,scn,forename,surname,dob,postcode", $"1,{SyntheticLists.Number(1)},Rowan,Farquhar,14/02/2013,AB10 1AA", $"2,{SyntheticLists.Number(2)},Rowan,Farquhar,14/02/2013,AB10 1AA", "3,,Rowan,Farquhar,14/02/2013,AB10 1AA"]);
        TableLinkage linkage = Dedupe(path);

        Assert.NotEqual(linkage.Result.Clusters[0], linkage.Result.Clusters[1]);
    }

    [Fact]
    public void A_number_whose_digits_were_lost_or_that_is_a_word_joins_nobody()
    {
        string left = Written("left.csv", ["id,scn,forename,surname,dob", "1,1.20001E+08,Isla,Fraser,14/02/2013", "2,NOT KNOWN,Finlay,Ross,25/02/2013", "3,000000000,Aisha,Khan,26/02/2013"]);
        string right = Written("right.csv", ["id,scn,forename,surname,dob", "A,1.20001E+08,Zofia,Nowak,14/03/2013", "B,NOT KNOWN,Tomasz,Gallagher,25/04/2013", "C,000000000,Niamh,Sinclair,26/05/2013"]);
        TableLinkage linkage = Link(left, right, new TableLinkOptions { Input = InputMode.Lenient });

        Assert.DoesNotContain(linkage.Why("1", "A")!.Contributions, c => c.Comparison == "candidate number" && c.Total > 0);
        Assert.DoesNotContain(linkage.Why("2", "B")!.Contributions, c => c.Comparison == "candidate number" && c.Total > 0);
        Assert.DoesNotContain(linkage.Why("3", "C")!.Contributions, c => c.Comparison == "candidate number" && c.Total > 0);
    }

    [Fact]
    public void Files_with_repeated_ids_or_an_empty_column_are_refused_unless_told_otherwise()
    {
        string good = Written("good.csv", ["id,forename,surname,dob", "1,Isla,Fraser,14/02/2013", "2,Finlay,Ross,25/02/2013"]);
        string repeated = Written("repeated.csv", ["id,forename,surname,dob", "7,Isla,Fraser,14/02/2013", "7,Finlay,Ross,25/02/2013"]);
        string empty = Written("empty.csv", ["id,forename,surname,dob", "7,Isla,,14/02/2013", "8,Finlay,,25/02/2013"]);
        var lenient = new TableLinkOptions { Input = InputMode.Lenient };

        Assert.Equal(InputFaultKind.RepeatedKey, Assert.Single(Assert.Throws<LinkRefusedException>(() => Link(good, repeated)).Faults).Kind);
        Assert.Equal(InputFaultKind.RepeatedKey, Assert.Single(Assert.Throws<LinkRefusedException>(() => Dedupe(repeated)).Faults).Kind);
        Assert.Equal(("right", "surname"), Assert.Throws<LinkRefusedException>(() => Link(good, empty)).Faults.Select(f => (f.List, f.Field)).Single());
        // A column of dates is known by its header where there is nothing else to know it by.
        string undated = Written("undated.csv", ["id,forename,surname,dob", "7,Isla,Fraser,", "8,Finlay,Ross,"]);
        string unreadable = Written("unreadable.csv", ["id,forename,surname,dob", "7,Isla,Fraser,soon", "8,Finlay,Ross,later"]);
        Assert.Equal((InputFaultKind.EmptyField, "right", "date of birth"), Assert.Throws<LinkRefusedException>(() => Link(good, undated)).Faults.Select(f => (f.Kind, f.List, f.Field)).Single());
        Assert.Equal((InputFaultKind.UnreadableField, "left", "date of birth"), Assert.Throws<LinkRefusedException>(() => Link(unreadable, good)).Faults.Select(f => (f.Kind, f.List, f.Field)).Single());
        Assert.Equal(InputFaultKind.EmptyField, Assert.Single(Assert.Throws<LinkRefusedException>(() => Dedupe(undated)).Faults).Kind);
        Assert.Equal("not used", Link(good, undated, lenient).RightColumns.Single(c => c.Header == "dob").Use);
        Assert.Equal("row 2", Link(good, repeated, lenient).Right.KeyOf(0));
        Assert.Equal(2, Link(good, empty, lenient).Right.Count);
    }

    [Fact]
    public void Blocking_is_advised_on_a_truth_column_a_truth_file_or_the_model()
    {
        string path = Data("fake_1000", "fake_1000.csv");
        var asked = new BlockingAdviceOptions { RecallGoal = 0.85, PairBudget = 50_000 };
        TableAdvice byColumn = TableLinker.Advise(path, null, asked, null, null, TestContext.Current.CancellationToken);
        string[] rows = File.ReadAllLines(path);
        string truth = Written("truth.csv", ["a,b", .. rows.Skip(1).GroupBy(r => r.Split(',')[^1]).Where(g => g.Count() > 1).Select(g => g.First().Split(',')[0] + "," + g.Last().Split(',')[0])]);
        TableAdvice byFile = TableLinker.Advise(path, null, asked, truth, null, TestContext.Current.CancellationToken);

        Assert.Equal((RecallBasis.KnownMatches, 2031L), (byColumn.Advice.Basis, byColumn.Advice.KnownRecall!.Value.Trials));
        Assert.True(byColumn.Advice.MeetsGoal, byColumn.ToString());
        Assert.Equal(RecallBasis.KnownMatches, byFile.Advice.Basis);
        Assert.NotEqual(byColumn.Advice.KnownRecall, byFile.Advice.KnownRecall);

        // What is advised is what a run with it compares.
        TableLinkage run = Dedupe(path, new TableLinkOptions { Model = byColumn.Advice.Model });
        Assert.Equal(byColumn.Advice.Pairs, run.Result.Blocking.ComparedPairs);
        Assert.True(TableLinker.Advise(path, null, asked, Written("none.csv", ["x,y", "p,q"]), null, TestContext.Current.CancellationToken).IsRefused);
        Assert.True(TableLinker.Advise(path, Path.Combine(folder, "nothing.csv"), asked, null, null, TestContext.Current.CancellationToken).IsRefused);
    }

    [Fact]
    public void Fields_that_a_mapped_list_lacks_are_left_out_and_named()
    {
        string school = Written("school.csv", ["Student ID,Surname,Forename,DOB,SCN,Looked After", "1,Fraser,Isla,02/03/2014," + SyntheticLists.Number(1) + ",02"]);
        string care = Written("care.csv", ["Client ID,Surname,Forename,DOB,Postcode,Legal Reason,Legal Start", "M1,Fraser,Isla,02/03/2014,KY16 9AJ,CSO,01/01/2025"]);
        TableLinkage linkage = Link(school, care, new TableLinkOptions { LeftMap = ExportMaps.SeemisPupilList, RightMap = ExportMaps.GenericSocialWork });

        Assert.Contains(linkage.Notes, n => n.StartsWith("Not compared", StringComparison.Ordinal) && n.Contains("postcode", StringComparison.Ordinal));
        Assert.DoesNotContain(linkage.Model.Comparisons, c => c.Fields.Contains("postcode"));
        Assert.Contains(linkage.Model.Comparisons, c => c.Fields.Contains("surname"));
    }

    [Theory]
    [InlineData("2014-03-02 2013-12-24 2011-01-31", "2014-03-02")]
    [InlineData("20140302 20131224 20110131", "2014-03-02")]
    [InlineData("02/03/2014 24/12/2013 31/01/2011", "2014-03-02")]
    [InlineData("02.03.2014 24.12.2013 31.01.2011", "2014-03-02")]
    [InlineData("03/02/2014 12/24/2013 01/31/2011", "2014-03-02")]
    [InlineData("2014-03-02T00:00:00 2013-12-24T00:00:00 2011-01-31T00:00:00", "2014-03-02")]
    public void The_way_dates_are_written_is_decided_for_the_column(string values, string first)
    {
        string[] column = values.Split(' ');
        var iso = new char[10];

        Assert.True(DateShape.Of(column).TryFormat(column[0], iso));
        Assert.Equal(first, new string(iso));
    }

    [Theory]
    [InlineData("Isla Finlay Aisha")]
    [InlineData("2014-02-30 2014-13-01 0000-01-01")]
    [InlineData("01/01/1900 99/99/9999 -")]
    public void What_is_no_date_is_none(string values) => Assert.Equal(DateShape.None, DateShape.Of(values.Split(' ')));

    private static TableLinkage Link(string left, string right, TableLinkOptions? options = null) =>
        TableLinker.Link(left, right, options, null, TestContext.Current.CancellationToken);

    private static TableLinkage Dedupe(string path, TableLinkOptions? options = null) =>
        TableLinker.Dedupe(path, options, null, TestContext.Current.CancellationToken);

    private static string Links(TableLinkage linkage)
    {
        using var stream = new MemoryStream();
        linkage.WriteLinks(stream);
        return Encoding.UTF8.GetString(stream.ToArray());
    }

    private static string Data(string set, string file)
    {
        for (string? at = AppContext.BaseDirectory; at is not null; at = Path.GetDirectoryName(at))
        {
            string path = Path.Combine(at, "tests", "Data", set, file);
            if (File.Exists(path))
            {
                return path;
            }
        }

        throw new FileNotFoundException("The test data is not there.", file);
    }

    private string Written(string name, string[] lines)
    {
        string path = Path.Combine(folder, name);
        File.WriteAllText(path, string.Join("\n", lines) + "\n");
        return path;
    }
}
