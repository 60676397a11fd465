using System.Text.Json;

namespace VirtualSchool;

/// <summary>Twenty cells of candidate numbers as spreadsheets leave them.</summary>
public sealed class Story3CandidateNumbers
{
    // Row 1 is the header; the cells stand in the order of the story.
    private const int First = 2, Second = 3, LostZero = 4, Fourth = 5, WrongCheckDigit = 6, ImpossibleFrom = 7, Short = 17, Scientific = 18, Spaced = 19, FullWidth = 20, Blank = 21;

    [Fact]
    public void Every_cell_gets_its_outcome_no_row_is_dropped_and_the_counts_add_up()
    {
        using var shell = new Shell();
        shell.Fixture("story3/pupils.csv");
        var file = Check(shell, "pupils.csv");

        Assert.Equal(20, file.GetProperty("rows").GetProperty("read").GetInt32());
        Assert.Equal(20, file.GetProperty("records").GetInt32());
        var scn = file.GetProperty("identifiers").EnumerateArray().Single(i => i.GetProperty("field").GetString() == "scn");
        Assert.Equal(3, Number(scn, "valid"));
        Assert.Equal(2, Number(scn, "cleaned"));
        Assert.Equal(1, Number(scn, "repaired"));
        Assert.Equal(13, Number(scn, "invalid"));
        Assert.Equal(1, Number(scn, "missing"));
    }

    [Fact]
    public void Each_problem_is_named_at_its_row_and_column()
    {
        using var shell = new Shell();
        shell.Fixture("story3/pupils.csv");
        var issues = Check(shell, "pupils.csv").GetProperty("issues").EnumerateArray()
            .Where(i => i.GetProperty("column").GetString() == "SCN" && i.GetProperty("row").ValueKind == JsonValueKind.Number)
            .ToLookup(i => i.GetProperty("row").GetInt32(), i => i.GetProperty("code").GetString());

        Assert.DoesNotContain(issues[First].Concat(issues[Second]).Concat(issues[Fourth]), code => code != "VS1105");
        Assert.Contains("VS1102", issues[LostZero]);
        Assert.Contains("VS1101", issues[WrongCheckDigit]);
        Assert.All(Enumerable.Range(ImpossibleFrom, 10), row => Assert.Contains("VS1104", issues[row]));
        Assert.Contains("VS1103", issues[Short]);
        Assert.Contains("VS1002", issues[Scientific]);
        Assert.Contains("VS1001", issues[Spaced]);
        Assert.Contains("VS1001", issues[FullWidth]);
        Assert.DoesNotContain("VS1002", issues[Blank]);
    }

    [Fact]
    public void The_user_reads_that_a_zero_was_restored_and_that_digits_were_lost_in_the_spreadsheet()
    {
        using var shell = new Shell();
        shell.Fixture("story3/pupils.csv");
        var outcome = shell.Run("check", "pupils.csv").Done();

        Assert.Contains("had lost its leading zero and was repaired", outcome.Output, StringComparison.Ordinal);
        Assert.Contains("its digits were lost in a spreadsheet", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_restored_zero_is_shown_in_the_register_and_never_joins_two_records_by_itself()
    {
        using var shell = new Shell();
        shell.Write("school.csv", "SCN,Student ID,Surname,Forename,DOB,Looked After\n51234561,70003,Cairns,Cara,03/03/2012,02\n");
        shell.Fixture("story3/social-work.csv");
        shell.Run("register", "build", "--education", "school.csv", "--social-work", "social-work.csv", "--as-at", "2026-08-17", "--out", "out").Done();
        var register = Table.Read(shell.Text("out/register.csv"));

        Assert.Equal(2, register.Rows.Count);
        var repaired = register.Rows.Single(r => r["scn repaired"] == "yes");
        Assert.Equal("051234561", repaired["scn"]);
    }

    private static JsonElement Check(Shell shell, string file) =>
        JsonDocument.Parse(shell.Run("check", file, "--json").Done().Output).RootElement.GetProperty("files")[0];

    private static int Number(JsonElement of, string name) => of.GetProperty(name).GetInt32();
}
