using System.Text;
using System.Text.Json;
using CsCheck;
using static VirtualSchool.SyntheticLists;

namespace VirtualSchool;

public sealed class RegisterFilesTests
{
    [Fact]
    public void Any_text_survives_the_apostrophe_that_disarms_formulas() =>
        Gen.OneOf(Gen.Char, Gen.Int[0, 9].Select(i => "=+-@'\t \r\n＝"[i])).Array[0, 6].Select(c => new string(c)).Sample(
            text => Assert.Equal(text, SafeCell.Restore(SafeCell.Protect(text))),
            iter: 20_000);

    [Theory]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("  =HYPERLINK(\"x\")", "'  =HYPERLINK(\"x\")")]
    [InlineData("-Wilson", "'-Wilson")]
    [InlineData("＝1", "'＝1")]
    [InlineData("\tx", "'\tx")]
    [InlineData("O'Neil", "O'Neil")]
    [InlineData("d'Arcy", "d'Arcy")]
    [InlineData("'Neil", "'Neil")]
    [InlineData("'=x", "''=x")]
    [InlineData("", "")]
    public void A_cell_that_could_start_a_formula_gets_an_apostrophe(string text, string cell) => Assert.Equal(cell, SafeCell.Protect(text));

    [Fact]
    public void A_surname_that_is_a_formula_is_written_as_text_and_comes_back()
    {
        Row pupil = new("1", "Isla", "=HYPERLINK(\"http://x\",\"y\")", "2014-03-02") { Flag = CareFlagValue.LookedAfter };
        string csv = Bytes(Join(School(pupil)), "register.csv");

        Assert.Contains("\"'=HYPERLINK(\"\"http://x\"\",\"\"y\"\")\"", csv, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_person_is_a_row_with_the_file_row_and_load_time_of_each_list()
    {
        var (school, socialWork) = StoryOne();
        string[] lines = Bytes(Join(School(school), SocialWork(socialWork)), "register.csv").Split('\n');

        Assert.Equal(12 + 2, lines.Length);
        Assert.EndsWith("SEEMiS,SEEMiS id,SEEMiS file,SEEMiS rows,SEEMiS loaded at,Mosaic,Mosaic id,Mosaic file,Mosaic rows,Mosaic loaded at", lines[0], StringComparison.Ordinal);
        Assert.Contains(lines, l => l.EndsWith("yes,1,pupils.csv,2,2026-08-16T09:30:00Z,yes,M1,children.csv,2,2026-08-16T09:30:00Z", StringComparison.Ordinal));
    }

    [Fact]
    public void The_summary_holds_the_gap_view_to_one_decimal_and_the_row_accounts()
    {
        var (school, socialWork) = StoryOne();
        using JsonDocument json = JsonDocument.Parse(Bytes(Join(School(school), SocialWork(socialWork)), "summary.json"));
        JsonElement gap = json.RootElement.GetProperty("gapView");

        Assert.Equal("50.0", gap.GetProperty("both").GetProperty("percent").GetRawText());
        Assert.Equal("83.3", gap.GetProperty("schoolComplete").GetProperty("percent").GetRawText());
        Assert.Equal(10, json.RootElement.GetProperty("lists")[0].GetProperty("files")[0].GetProperty("rows").GetProperty("read").GetInt32());
        Assert.False(json.RootElement.GetProperty("linkages")[0].GetProperty("trained").GetBoolean());
    }

    [Fact]
    public void A_restricted_child_is_counted_and_not_shown()
    {
        Row pupil = new("1", "Isla", "Fraser", "2014-03-02", "F", "KY16 9AJ", "4 Shore Road", Number(1)) { Flag = CareFlagValue.LookedAfter, Restricted = true };
        Register register = Join(School(pupil));

        Assert.Equal(1, register.GapView.People);
        Assert.All(["Fraser", "KY16", "Shore", Number(1), "2014-03-02"], t => Assert.DoesNotContain(t, AllBytes(register), StringComparison.Ordinal));
    }

    [Fact]
    public void Files_are_utf8_with_line_feeds_and_nothing_is_left_beside_them()
    {
        var (school, socialWork) = StoryOne();
        string folder = Path.Combine(Path.GetTempPath(), "vs-registers-" + Path.GetRandomFileName());
        try
        {
            Register register = Join(School(school), SocialWork(socialWork));
            RegisterFiles.Write(register, folder, TestContext.Current.CancellationToken);
            IReadOnlyList<string> paths = RegisterFiles.Write(register, folder, TestContext.Current.CancellationToken);

            Assert.Equal(RegisterFiles.Names.Order(), Directory.GetFiles(folder).Select(Path.GetFileName).Order());
            Assert.All(paths, p =>
            {
                byte[] bytes = File.ReadAllBytes(p);
                Assert.NotEqual(0xEF, bytes[0]);
                Assert.DoesNotContain((byte)'\r', bytes);
                Assert.Equal((byte)'\n', bytes[^1]);
                Assert.Equal(Encoding.UTF8.GetString(bytes), Bytes(register, Path.GetFileName(p)));
            });
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void A_cancelled_write_leaves_what_was_there()
    {
        var (school, socialWork) = StoryOne();
        string folder = Path.Combine(Path.GetTempPath(), "vs-registers-" + Path.GetRandomFileName());
        try
        {
            RegisterFiles.Write(Join(School(school)), folder, TestContext.Current.CancellationToken);
            string before = File.ReadAllText(Path.Combine(folder, "register.csv"));
            using var cancelled = new CancellationTokenSource();
            cancelled.Cancel();

            Assert.Throws<OperationCanceledException>(() => RegisterFiles.Write(Join(School(school), SocialWork(socialWork)), folder, cancelled.Token));
            Assert.Equal(before, File.ReadAllText(Path.Combine(folder, "register.csv")));
            Assert.Equal(5, Directory.GetFiles(folder).Length);
        }
        finally
        {
            Directory.Delete(folder, true);
        }
    }

    [Fact]
    public void There_is_no_file_of_another_name() =>
        Assert.Throws<ArgumentException>(() => RegisterFiles.WriteFile(Join(), "register.doc", Stream.Null));
}
