using System.Text;

namespace VirtualSchool;

/// <summary>What cannot be read is refused by name, what can be read is read, and nothing is half written.</summary>
public sealed class BadInput
{
    private const string Header = "SCN,Student ID,Surname,Forename,DOB,Looked After\n";
    private const string Row = "201010101,1,Tulloch,Isla,17/09/2016,02\n";

    [Fact]
    public void A_missing_file_is_refused_by_name()
    {
        using var shell = new Shell();
        Refused(shell, "VS2001", "school.csv");
    }

    [Fact]
    public void An_empty_file_is_refused()
    {
        using var shell = new Shell();
        shell.Write("school.csv", string.Empty);
        Refused(shell, "VS2002", "school.csv");
    }

    [Fact]
    public void Bytes_that_are_no_text_are_refused()
    {
        using var shell = new Shell();
        shell.Write("school.csv", [.. Enumerable.Range(0, 4096).Select(i => (byte)(i * 7 % 32))]);
        Refused(shell, null, "school.csv");
    }

    [Fact]
    public void A_header_that_maps_to_nothing_is_refused()
    {
        using var shell = new Shell();
        shell.Write("school.csv", "Colour,Size\nred,3\nblue,4\n");
        Refused(shell, null, "school.csv");
    }

    [Fact]
    public void Two_columns_of_one_name_are_refused_naming_them()
    {
        using var shell = new Shell();
        shell.Write("school.csv", "Student ID,Surname,Surname,Forename,DOB\n1,Tulloch,Tulloch,Isla,17/09/2016\n");
        var outcome = Refused(shell, "VS2006", "school.csv");
        Assert.Contains("Surname", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_school_list_given_as_social_work_list_is_refused_and_the_better_map_named()
    {
        using var shell = new Shell();
        shell.Fixture("story1/school.csv");
        var outcome = shell.Run("register", "build", "--social-work", "school.csv", "--as-at", "2026-08-17", "--out", "out");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains("seemis", outcome.Error, StringComparison.OrdinalIgnoreCase);
        Assert.False(Directory.Exists(shell["out"]));
    }

    [Fact]
    public void Ragged_rows_are_reported_with_their_row_and_the_others_are_used()
    {
        using var shell = new Shell();
        shell.Write("school.csv", Header + Row + "202020208,2,Muir\n" + "212222224,3,Kerr,Lucy,05/01/2012,01\n");
        shell.Run("register", "build", "--education", "school.csv", "--as-at", "2026-08-17", "--out", "out").Done();

        Assert.Contains(Table.Read(shell.Text("out/issues.csv")).Rows, i => i["code"] == "VS2101" && i["row"] == "3" && i["file"] == "school.csv");
        Assert.Equal(2, Table.Read(shell.Text("out/register.csv")).Rows.Count);
    }

    [Fact]
    public void An_unclosed_quote_spoils_its_own_row_only()
    {
        using var shell = new Shell();
        shell.Write("school.csv", Header + "202020208,2,\"Muir,Skye,25/01/2013,02\n" + Row + "212222224,3,Kerr,Lucy,05/01/2012,01\n");
        shell.Run("register", "build", "--education", "school.csv", "--as-at", "2026-08-17", "--out", "out").Done();

        Assert.Contains(Table.Read(shell.Text("out/issues.csv")).Rows, i => i["code"] == "VS2102" && i["row"] == "2");
        Assert.True(Table.Read(shell.Text("out/register.csv")).Rows.Count >= 2);
    }

    [Fact]
    public void A_refused_list_leaves_an_earlier_register_as_it_was()
    {
        using var shell = new Shell();
        Story1OneRegisterFromTwoLists.Build(shell).Done();
        var before = shell.Files("out");
        shell.Write("social-work.csv", string.Empty);
        var outcome = shell.Run("register", "build", "--education", "school.csv", "--social-work", "social-work.csv", "--as-at", "2026-08-17", "--out", "out");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Equal(before, shell.Files("out"));
    }

    [Fact]
    public void An_output_that_cannot_be_written_is_no_success()
    {
        using var shell = new Shell();
        shell.Write("out", "a file where the folder should be");
        var outcome = Story1OneRegisterFromTwoLists.Build(shell);

        Assert.NotEqual(0, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error);
    }

    [Fact]
    public void A_list_given_twice_under_two_names_is_counted_once()
    {
        using var shell = new Shell();
        shell.Write("school.csv", Header + Row);
        shell.Write("school copy.csv", Header + Row);
        shell.Run("register", "build", "--education", "school.csv", "school copy.csv", "--as-at", "2026-08-17", "--out", "out").Done();

        Assert.Single(Table.Read(shell.Text("out/register.csv")).Rows);
        Assert.Contains(Table.Read(shell.Text("out/issues.csv")).Rows, i => i["code"] == "VS4005");
        shell.Run("status", "201010101", "--as-at", "2026-08-17", "--register", "out").Done();
    }

    [Fact]
    public void Two_lists_of_one_file_name_are_both_found_again()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell["north"]);
        Directory.CreateDirectory(shell["south"]);
        shell.Write("north/school.csv", Header + Row);
        shell.Write("south/school.csv", Header + "212222224,3,Kerr,Lucy,05/01/2012,01\n");
        shell.Run("register", "build", "--education", "south/school.csv", "north/school.csv", "--as-at", "2026-08-17", "--out", "out").Done();

        shell.Run("status", "--all", "--as-at", "2026-08-17", "--register", "out").Done();
    }

    [Fact]
    public void Lists_without_a_child_make_no_register()
    {
        using var shell = new Shell();
        shell.Write("school.csv", Header);
        var outcome = shell.Run("register", "build", "--education", "school.csv", "--as-at", "2026-08-17", "--out", "out");

        Assert.Equal(3, outcome.ExitCode);
        Assert.False(Directory.Exists(shell["out"]));
    }

    [Theory]
    [InlineData("match", "school.csv", "empty.csv", "--out", "l.csv")]
    [InlineData("dedupe", "empty.csv", "--cluster-out", "l.csv")]
    public void A_header_without_rows_links_nothing(params string[] arguments)
    {
        using var shell = new Shell();
        shell.Write("school.csv", Header + Row);
        shell.Write("empty.csv", Header);

        Assert.Equal(3, shell.Run(arguments).ExitCode);
        Assert.False(File.Exists(shell["l.csv"]));
    }

    private const string People = "id,forename,surname,dob\n1,Isla,Tulloch,2016-09-17\n2,Lucy,Kerr,2012-01-05\n";

    public static TheoryData<string, string, string> Unfit => new()
    {
        { "right.csv", "key of an earlier one", "id,forename,surname,dob\n7,Isla,Tulloch,2016-09-17\n7,Lucy,Kerr,2012-01-05\n" },
        { "right.csv", "'surname' has no value in the whole", "id,forename,surname,dob\n7,Isla,,2016-09-17\n8,Lucy,,2012-01-05\n" },
        { "right.csv", "has no record", "id,forename,surname,dob\n" },
    };

    [Theory]
    [MemberData(nameof(Unfit))]
    public void Lists_unfit_to_be_linked_are_refused_before_work_starts_by_match_dedupe_and_blocking(string file, string said, string text)
    {
        using var shell = new Shell();
        shell.Write("left.csv", People);
        shell.Write(file, text);
        string[][] commands = [["match", "left.csv", file, "--out", "links.csv"], ["match", file, "left.csv", "--out", "links.csv"], ["dedupe", file, "--out", "links.csv"], ["blocking", "left.csv", file, "--save-model", "links.csv"]];
        foreach (var command in commands)
        {
            var outcome = shell.Run(command);

            Assert.Equal(3, outcome.ExitCode);
            Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("Isla", outcome.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("comparing", outcome.Error, StringComparison.Ordinal);
            Assert.Empty(outcome.Output);
            Assert.False(File.Exists(shell["links.csv"]));
        }
    }

    [Fact]
    public void Told_to_be_lenient_match_goes_on_and_names_rows_by_their_numbers_where_ids_repeat()
    {
        using var shell = new Shell();
        shell.Write("left.csv", People);
        shell.Write("right.csv", "id,forename,surname,dob,postcode\n7,Isla,Tulloch,2016-09-17,\n7,Lucy,Kerr,2012-01-05,\n");
        Assert.Contains("--lenient", shell.Run("match", "left.csv", "right.csv", "--out", "links.csv").Error, StringComparison.Ordinal);
        shell.Run("match", "left.csv", "right.csv", "--one-to-one", "--out", "links.csv", "--lenient").Done();

        Assert.Equal(["row 2", "row 3"], Table.Read(shell.Text("links.csv")).Rows.Select(r => r["right_id"]));
    }

    [Fact]
    public void A_model_for_other_fields_and_one_with_a_weight_that_is_none_are_refused_by_place()
    {
        using var shell = new Shell();
        shell.Write("left.csv", People);
        shell.Write("right.csv", People);
        shell.Run("match", "left.csv", "right.csv", "--out", "links.csv", "--save-model", "model.json").Done();
        File.Delete(shell["links.csv"]);
        var model = shell.Text("model.json");
        var (m, u) = (First("m"), First("u"));
        (string From, string To, string Said)[] faults =
        [
            ("\"date of birth\"", "\"day of birth\"", "'day of birth'"),
            (m, m.Replace(": ", ": -", StringComparison.Ordinal), "model.comparisons[0].levels[0]"),
            (m, "\"m\": \"NaN\"", "model.comparisons[0].levels[0].m"),
            (u, "\"u\": NaN", "JSON"),
        ];
        foreach (var (from, to, said) in faults)
        {
            Assert.Contains(from, model, StringComparison.Ordinal);
            shell.Write("faulty.json", model.Replace(from, to, StringComparison.Ordinal));
            var outcome = shell.Run("match", "left.csv", "right.csv", "--model", "faulty.json", "--out", "links.csv");

            Assert.Equal(3, outcome.ExitCode);
            Assert.Contains(said, outcome.Error, StringComparison.Ordinal);
            Assert.False(File.Exists(shell["links.csv"]));
        }

        // The first weight of the model, as it is written.
        string First(string name) => System.Text.RegularExpressions.Regex.Match(model, $"\"{name}\": [0-9.E-]+").Value;
    }

    [Fact]
    public void Two_other_lists_of_one_name_have_a_column_each()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell["north"]);
        Directory.CreateDirectory(shell["south"]);
        shell.Write("north/list.csv", "Ref,Surname,Forename,DOB\n1,Tulloch,Isla,17/09/2016\n");
        shell.Write("south/list.csv", "Ref,Surname,Forename,DOB\n1,Kerr,Lucy,05/01/2012\n");
        shell.Run("register", "build", "--other", "north/list.csv", "south/list.csv", "--as-at", "2026-08-17", "--out", "out").Done();
        var register = Table.Read(shell.Text("out/register.csv"));

        Assert.Equal(2, register.Rows.Count);
        Assert.Contains("list.csv (north)", register.Headers);
        Assert.Contains("list.csv (south)", register.Headers);
    }

    [Fact]
    public void A_folder_without_files_is_refused_in_words()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell["lists"]);
        var outcome = shell.Run("check", "lists");

        Assert.Equal(3, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error);
    }

    [Theory]
    [InlineData("match", "school.csv", "children.csv", "--out", "children.csv")]
    [InlineData("match", "school.csv", "children.csv", "--out", "l.csv", "--review-out", "l.csv")]
    [InlineData("match", "school.csv", "children.csv", "--out", "l.csv", "--save-model", "school.csv")]
    [InlineData("match", "school.csv", "children.csv", "--out", "folder")]
    [InlineData("dedupe", "school.csv", "--cluster-out", "school.csv")]
    [InlineData("register", "build", "--education", "school.csv", "--other", "register.csv", "--as-at", "2026-08-17", "--out", ".")]
    [InlineData("register", "build", "--education", "school.csv", "--as-at", "2026-08-17", "--out", "children.csv")]
    public void What_is_read_is_never_written_over(params string[] arguments)
    {
        using var shell = new Shell();
        shell.Write("school.csv", Header + Row);
        shell.Write("children.csv", Header + Row);
        shell.Write("register.csv", Header + Row);
        Directory.CreateDirectory(shell["folder"]);
        var before = shell.Files();
        var outcome = shell.Run(arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error);
        Assert.Equal(before, shell.Files());
    }

    [Theory]
    [InlineData("register", "build", "--as-at", "2026-08-17", "--out", "out")]
    [InlineData("register", "build", "--education", "x.csv", "--as-at", "17/08/2026", "--out", "out")]
    [InlineData("register", "build", "--education", "x.csv", "--as-at", "0206-08-17", "--out", "out")]
    [InlineData("register", "build", "--education", "x.csv", "--out", "out")]
    [InlineData("register", "built")]
    [InlineData("match", "only-one.csv")]
    [InlineData("match", "a.csv", "b.csv", "--out", "l.csv", "--threshold", "1.5")]
    [InlineData("status")]
    [InlineData("status", "1", "--as-at", "2026-08-17")]
    [InlineData("maps", "show", "no-such-map")]
    [InlineData("nothing-like-it")]
    [InlineData]
    public void Bad_arguments_end_with_2_and_say_what_to_do(params string[] arguments)
    {
        using var shell = new Shell();
        var outcome = shell.Run(arguments);

        Assert.Equal(2, outcome.ExitCode);
        Assert.NotEmpty(outcome.Error);
        Assert.Empty(shell.Files());
    }

    [Fact]
    public void An_argument_that_is_not_understood_is_not_repeated()
    {
        using var shell = new Shell();
        var outcome = shell.Run("check", "school.csv", "201010101");

        Assert.Equal(2, outcome.ExitCode);
        Assert.DoesNotContain("201010101", outcome.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("register", "build", "--help")]
    [InlineData("match", "--help")]
    [InlineData("status", "--help")]
    public void Help_is_a_result(params string[] arguments)
    {
        using var shell = new Shell();
        var outcome = shell.Run(arguments).Done();

        Assert.Contains("Usage", outcome.Output, StringComparison.Ordinal);
        Assert.Empty(outcome.Error);
    }

    private static Shell.Outcome Refused(Shell shell, string? code, string file)
    {
        var outcome = shell.Run("register", "build", "--education", file, "--as-at", "2026-08-17", "--out", "out");

        Assert.Equal(3, outcome.ExitCode);
        Assert.Contains(file, outcome.Error, StringComparison.Ordinal);
        Assert.Contains(code ?? "VS2", outcome.Error, StringComparison.Ordinal);
        Assert.Empty(outcome.Output);
        Assert.False(Directory.Exists(shell["out"]));
        Assert.Equal(3, shell.Run("check", file).ExitCode);
        return outcome;
    }
}
