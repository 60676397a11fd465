using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using NodaTime;
using OpenXmlCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace VirtualSchool;

public sealed partial class The_workbook
{
    private static readonly string[] AllSheets = ["Start here", "Register", "To check", "Disagreements", "Issues", "Lists and files", "Notes and method", "Codes"];

    public static TheoryData<string> Sheets => [.. AllSheets];

    [Fact]
    public void Has_its_sheets_in_order_none_hidden_and_names_that_fit()
    {
        using var book = ReadWorkbook.Of(TestLists.Story1());

        Assert.Equal(AllSheets, book.SheetNames);
        Assert.All(book.SheetNames, name => Assert.InRange(name.Length, 1, 30));
        Assert.All(book.Book.Workbook!.Sheets!.Elements<DocumentFormat.OpenXml.Spreadsheet.Sheet>(), s => Assert.Null(s.State));
    }

    [Fact]
    public void Is_valid_by_the_validator_of_the_format()
    {
        foreach (Register register in new[] { TestLists.Story1(), Difficult(), Empty() })
        {
            using var book = ReadWorkbook.Of(register);

            Assert.Empty(new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(book.Document, TestContext.Current.CancellationToken).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}"));
        }
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Has_its_title_in_A1_and_one_table_with_a_marked_header_row(string sheet)
    {
        using var book = ReadWorkbook.Of(Difficult());
        var part = book.Part(sheet);
        var first = book.Rows(sheet)[0].Elements<OpenXmlCell>().First();
        var format = book.Formats[(int)first.StyleIndex!.Value];
        var font = book.Book.WorkbookStylesPart!.Stylesheet!.Fonts!.Elements<Font>().ElementAt((int)format.FontId!.Value);

        Assert.Equal("A1", first.CellReference);
        Assert.NotNull(font.Bold);
        Assert.Equal(16, font.FontSize!.Val!.Value);

        if (sheet == "Issues" && part.TableDefinitionParts.FirstOrDefault() is null)
        {
            Assert.Contains("Nothing was found wrong", book.Lines(sheet)[1], StringComparison.Ordinal);
            return;
        }

        var table = Assert.Single(part.TableDefinitionParts).Table!;
        int header = ReadWorkbook.FirstRow(table.Reference!);
        string[] headers = [.. book.Rows(sheet).Single(r => r.RowIndex! == header).Elements<OpenXmlCell>().Select(ReadWorkbook.Value)];
        Assert.Equal(1u, table.HeaderRowCount?.Value ?? 1u);
        Assert.Equal(table.TableColumns!.Elements<DocumentFormat.OpenXml.Spreadsheet.TableColumn>().Select(c => c.Name!.Value), headers);
        Assert.Equal(headers.Length, headers.Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.Equal(table.Reference!.Value, table.AutoFilter!.Reference!.Value);
        Assert.EndsWith(book.Rows(sheet)[^1].RowIndex!.ToString(), table.Reference!.Value, StringComparison.Ordinal);
    }

    [Theory]
    [MemberData(nameof(Sheets))]
    public void Has_no_merged_cells_formulas_hidden_rows_or_gaps(string sheet)
    {
        using var book = ReadWorkbook.Of(Difficult());
        var worksheet = book.Part(sheet).Worksheet!;

        Assert.Empty(worksheet.Descendants<MergeCell>());
        Assert.Empty(worksheet.Descendants<CellFormula>());
        Assert.DoesNotContain(worksheet.Descendants<Row>(), r => r.Hidden?.Value == true);
        Assert.DoesNotContain(worksheet.Descendants<DocumentFormat.OpenXml.Spreadsheet.Column>(), c => c.Hidden?.Value == true);
        Assert.Equal(Enumerable.Range(1, book.Rows(sheet).Count).Select(i => (uint)i), book.Rows(sheet).Select(r => r.RowIndex!.Value));
        Assert.All(
            book.Table(sheet).SelectMany(r => r),
            c => Assert.True(ReadWorkbook.Value(c.Value).Length > 0 || c.Key is "Decision" or "Reason for the decision" or "Decided by", $"{sheet}: {c.Key} {c.Value.CellReference} is empty"));
    }

    [Fact]
    public void Says_the_numbers_of_the_gap_view_on_its_first_sheet()
    {
        using var book = ReadWorkbook.Of(TestLists.Story1());
        var numbers = book.Table("Start here").ToDictionary(r => ReadWorkbook.Value(r["What is counted"]), r => (ReadWorkbook.Value(r["Number"]), ReadWorkbook.Value(r["Share of all children"])));

        Assert.StartsWith("Our children: 12", book.Lines("Start here")[0]);
        Assert.Contains(book.Lines("Start here"), l => l.Contains("As at 17 August 2026", StringComparison.Ordinal));
        Assert.Equal("12", numbers["Children in the register, each once"].Item1);
        Assert.Equal(("6", "0.5"), Trimmed(numbers["Both: marked by a school list and on a social-work list"]));
        Assert.Equal("4", numbers["School list only"].Item1);
        Assert.Equal("2", numbers["Social-work list only"].Item1);
        Assert.Equal(("10", "0.833"), Trimmed(numbers["School list complete to"]));
        Assert.Equal(("8", "0.667"), Trimmed(numbers["Social-work list complete to"]));

        static (string, string) Trimmed((string Count, string Share) n) => (n.Count, decimal.Parse(n.Share, CultureInfo.InvariantCulture).ToString("0.###", CultureInfo.InvariantCulture));
    }

    [Fact]
    public void Leads_from_its_first_sheet_to_every_other_and_back()
    {
        using var book = ReadWorkbook.Of(TestLists.Story1());

        Assert.Equal(AllSheets.Skip(1).Select(s => $"'{s}'!A1"), Links("Start here"));
        Assert.All(AllSheets.Skip(1), s => Assert.Equal(["'Start here'!A1"], Links(s)));

        IEnumerable<string?> Links(string sheet) => book.Part(sheet).Worksheet!.Descendants<Hyperlink>().Select(l => l.Location?.Value);
    }

    [Fact]
    public void Shows_each_child_once_with_file_row_and_load_time_of_each_list()
    {
        using var book = ReadWorkbook.Of(TestLists.Story1());
        var rows = book.Table("Register");

        Assert.Equal(12, rows.Count);
        Assert.Equal(12, rows.Select(r => ReadWorkbook.Value(r["Key"])).Distinct().Count());
        var shared = rows.Single(r => ReadWorkbook.Value(r["SCN"]) == TestLists.Number(4).Value);
        Assert.Equal("pupils.csv row 6", ReadWorkbook.Value(shared["SEEMiS: file and row"]));
        Assert.Equal("children.csv row 2", ReadWorkbook.Value(shared["Mosaic: file and row"]));
        Assert.Equal(new DateTime(2026, 8, 17, 9, 30, 0), Moment(shared["Mosaic: loaded (UTC)"]));
        Assert.Equal("yes", ReadWorkbook.Value(shared["School says (E)"]));
        Assert.Equal("yes", ReadWorkbook.Value(shared["Social work says (S)"]));
        Assert.Equal("no", ReadWorkbook.Value(shared["Virtual school or other says (V)"]));
        Assert.Equal("both", ReadWorkbook.Value(shared["Which lists"]));
        Assert.Equal("With friends/relatives", ReadWorkbook.Value(shared["Lives in"]));
        Assert.Equal("Compulsory supervision order (social work); looked after at home (school)", ReadWorkbook.Value(shared["Care status as recorded"]));
        Assert.Equal("Anstruther Academy", ReadWorkbook.Value(shared["School"]));
        Assert.Equal("S2", ReadWorkbook.Value(shared["Stage"]));
        var schoolOnly = rows.Single(r => ReadWorkbook.Value(r["SCN"]) == TestLists.Number(0).Value);
        Assert.Equal("not on this list", ReadWorkbook.Value(schoolOnly["Mosaic: file and row"]));
        Assert.Equal("school only", ReadWorkbook.Value(schoolOnly["Which lists"]));
    }

    [Fact]
    public void Gains_columns_from_a_third_list_and_changes_no_other_column()
    {
        using var two = ReadWorkbook.Of(TestLists.Story1());
        using var three = ReadWorkbook.Of(TestLists.Story1(TestLists.List(SourceKind.Other, "My own sheet", "mine.csv", row => TestLists.Bare(row, 0), row => TestLists.Bare(row, 5))));
        var before = two.Table("Register");
        var after = three.Table("Register");

        Assert.Equal(before[0].Keys.Concat(["My own sheet: file and row", "My own sheet: loaded (UTC)"]), after[0].Keys);
        foreach (var row in before)
        {
            var same = after.Single(r => ReadWorkbook.Value(r["Key"]) == ReadWorkbook.Value(row["Key"]));
            Assert.All(
                row.Keys.Where(k => k is not "Virtual school or other says (V)"),
                k => Assert.Equal(ReadWorkbook.Value(row[k]), ReadWorkbook.Value(same[k])));
        }
    }

    [Fact]
    public void Keeps_candidate_numbers_as_text_with_their_leading_zero()
    {
        using var book = ReadWorkbook.Of(new RegisterBuilder()
            .Add(TestLists.List(SourceKind.Education, "SEEMiS", "pupils.csv", row => TestLists.Pupil(row, 1, scn: ScottishCandidateNumber.Parse("051234561").Value, isRepaired: true)))
            .Build(TestLists.AsAt, cancellationToken: TestContext.Current.CancellationToken));
        var row = Assert.Single(book.Table("Register"));

        Assert.Equal("051234561", ReadWorkbook.Value(row["SCN"]));
        Assert.Equal(CellValues.InlineString, row["SCN"].DataType!.Value);
        Assert.Equal(49u, book.Formats[(int)row["SCN"].StyleIndex!.Value].NumberFormatId!.Value);
        Assert.Equal("leading zero restored", ReadWorkbook.Value(row["SCN check"]));
        Assert.Contains(book.Part("Register").Worksheet!.Descendants<IgnoredError>(), e => e.NumberStoredAsText?.Value == true);
    }

    [Fact]
    public void Writes_dates_of_birth_as_real_dates_that_read_in_words()
    {
        using var book = ReadWorkbook.Of(TestLists.Story1());
        var row = book.Table("Register").Single(r => ReadWorkbook.Value(r["SCN"]) == TestLists.Number(0).Value);
        var cell = row["Date of birth"];
        var format = book.Book.WorkbookStylesPart!.Stylesheet!.NumberingFormats!.Elements<NumberingFormat>()
            .Single(f => f.NumberFormatId!.Value == book.Formats[(int)cell.StyleIndex!.Value].NumberFormatId!.Value);

        Assert.Null(cell.DataType);
        Assert.Equal(new DateTime(2012, 1, 31), Moment(cell));
        Assert.Equal("[$-809]d mmmm yyyy", format.FormatCode!.Value);
    }

    [Theory]
    [InlineData("=HYPERLINK(\"http://example.org\",\"x\")")]
    [InlineData("+44 1333")]
    [InlineData("-Smith")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("＝1+1")]
    [InlineData("'=1+1")]
    [InlineData("_x0041_")]
    [InlineData("a\u0001b\uD800c")]
    public void Shows_a_surname_that_looks_like_a_formula_as_those_characters(string surname)
    {
        using var book = ReadWorkbook.Of(new RegisterBuilder().Add(TestLists.List(SourceKind.SocialWork, "Mosaic", "children.csv", row => TestLists.Child(row, 1, surname))).Build(TestLists.AsAt, cancellationToken: TestContext.Current.CancellationToken));
        var cell = Assert.Single(book.Table("Register"))["Surname"];

        // A name is trimmed when it is read; the rest is the cell's, character for character.
        Assert.Equal(new PersonName(null, surname).Surname, Unescaped(ReadWorkbook.Value(cell)));
        Assert.Equal(CellValues.InlineString, cell.DataType!.Value);
        Assert.Null(cell.CellFormula);
        if (surname.TrimStart()[0] is '=' or '+' or '-' or '@' or '＝' or '\'')
        {
            Assert.True(book.Formats[(int)cell.StyleIndex!.Value].QuotePrefix?.Value);
        }
    }

    [Theory]
    [InlineData("\t=1+1")]
    [InlineData("\r=1+1")]
    [InlineData("\n=1+1")]
    [InlineData("  =1+1")]
    public void Marks_text_with_the_quote_prefix_whatever_white_space_stands_before_the_sign(string text) =>
        Assert.Equal(CellStyle.QuotedText, Cell.Text(text).Style);

    [Theory]
    [InlineData("O'Neil")]
    [InlineData("Anne-Marie")]
    [InlineData("Null")]
    [InlineData("51234561")]
    public void Leaves_ordinary_names_without_the_quote_prefix(string text) => Assert.Equal(CellStyle.Text, Cell.Text(text).Style);

    [Fact]
    public void Asks_about_twins_with_answers_to_choose_from_and_reasons_in_words()
    {
        Register register = Difficult();
        using var book = ReadWorkbook.Of(register);
        var validation = Assert.Single(book.Part("To check").Worksheet!.Descendants<DataValidation>());
        var rows = book.Table("To check");

        Assert.NotEmpty(register.ReviewQueue);
        Assert.Equal(register.ReviewQueue.Select(i => i.Id), rows.Select(r => ReadWorkbook.Value(r["Question"])));
        Assert.Equal("\"Same child,Different children,Not sure\"", validation.Formula1!.Text);
        Assert.Equal(DataValidationValues.List, validation.Type!.Value);
        Assert.Equal($"{rows[0]["Decision"].CellReference}:{rows[^1]["Decision"].CellReference}", validation.SequenceOfReferences!.InnerText);
        Assert.All(rows, r => Assert.EndsWith(".", ReadWorkbook.Value(r["Why we ask"]), StringComparison.Ordinal));
    }

    [Fact]
    public void Counts_a_restricted_child_and_shows_nothing_of_the_child()
    {
        Register register = Difficult();
        using var book = ReadWorkbook.Of(register);
        using var zip = new ZipArchive(new MemoryStream(book.Bytes));

        Assert.Contains(register.People, p => p.IsRestricted);
        Assert.Contains(register.ReviewQueue, i => i.IsRestricted);
        foreach (ZipArchiveEntry entry in zip.Entries)
        {
            using var reader = new StreamReader(entry.Open());
            string text = reader.ReadToEnd();
            Assert.DoesNotContain("Wren", text, StringComparison.OrdinalIgnoreCase);
            Assert.DoesNotContain(TestLists.Number(900).Value, text, StringComparison.Ordinal);
        }

        Assert.Equal(register.People.Count, book.Table("Register").Count);
        Assert.Contains(book.Table("Register"), r => ReadWorkbook.Value(r["Surname"]) == "Restricted" && ReadWorkbook.Value(r["Restricted"]) == "yes");
        Assert.Contains(book.Table("To check"), r => ReadWorkbook.Value(r["First: name"]) == "Restricted" && ReadWorkbook.Value(r["Why we ask"]).EndsWith("permission.", StringComparison.Ordinal));
    }

    [Fact]
    public void Shows_every_lists_word_where_lists_disagree()
    {
        using var book = ReadWorkbook.Of(Difficult());
        var row = book.Table("Disagreements").Single(r => ReadWorkbook.Value(r["About"]) == "surname");

        Assert.Equal("MacAllan", ReadWorkbook.Value(row["SEEMiS says"]));
        Assert.Equal("McAllan", ReadWorkbook.Value(row["Mosaic says"]));
    }

    [Fact]
    public void Keeps_header_and_names_in_sight_and_prints_on_A4()
    {
        using var book = ReadWorkbook.Of(TestLists.Story1());
        var worksheet = book.Part("Register").Worksheet!;
        var pane = worksheet.Descendants<Pane>().Single();
        var names = book.Book.Workbook!.DefinedNames!.Elements<DefinedName>().ToArray();

        Assert.Equal(PaneStateValues.Frozen, pane.State!.Value);
        Assert.Equal(ReadWorkbook.FirstRow(Assert.Single(book.Part("Register").TableDefinitionParts).Table!.Reference!), pane.VerticalSplit!.Value);
        Assert.Equal(2, pane.HorizontalSplit!.Value);
        Assert.Equal(9u, worksheet.Descendants<PageSetup>().Single().PaperSize!.Value);
        Assert.Contains(names, n => n.Name == "_xlnm.Print_Titles" && n.Text == $"'Register'!${pane.VerticalSplit.Value}:${pane.VerticalSplit.Value}");
    }

    [Fact]
    public void Is_in_a_sans_serif_face_of_eleven_points_and_says_its_language_and_title()
    {
        using var book = ReadWorkbook.Of(TestLists.Story1(), new WorkbookOptions { Title = "Fife virtual school", Contact = "Virtual school office" });

        Assert.All(book.Book.WorkbookStylesPart!.Stylesheet!.Fonts!.Elements<Font>(), f =>
        {
            Assert.Equal("Arial", f.FontName!.Val!.Value);
            Assert.InRange(f.FontSize!.Val!.Value, 11, 16);
        });
        Assert.Equal("en-GB", book.Document.PackageProperties.Language);
        Assert.Equal("Fife virtual school", book.Document.PackageProperties.Title);
        Assert.Equal("Fife virtual school", book.Lines("Start here")[0]);
        Assert.Contains(book.Lines("Start here"), l => l.StartsWith("Our children: 12", StringComparison.Ordinal));
        Assert.Contains("Questions: Virtual school office", book.Lines("Start here"));
    }

    [Fact]
    public void Speaks_of_homes_and_of_brothers_and_sisters_and_never_of_cases_or_units()
    {
        using var book = ReadWorkbook.Of(Difficult());

        Assert.All(AllSheets.SelectMany(s => book.Rows(s)).SelectMany(r => r.Elements<OpenXmlCell>()).Select(ReadWorkbook.Value), text => Assert.DoesNotMatch(Unkind(), text));
    }

    [Fact]
    public void Is_the_same_bytes_for_the_same_register()
    {
        using var first = ReadWorkbook.Of(Difficult());
        using var second = ReadWorkbook.Of(Difficult());

        Assert.Equal(first.Bytes, second.Bytes);
        using var zip = new ZipArchive(new MemoryStream(first.Bytes));
        Assert.All(zip.Entries, e => Assert.Equal(new DateTime(1980, 1, 1), e.LastWriteTime.DateTime));
    }

    [Fact]
    public void Is_the_same_bytes_under_another_culture()
    {
        using var here = ReadWorkbook.Of(Difficult());
        CultureInfo before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo(string.Empty) { NumberFormat = { NumberDecimalSeparator = ",", NumberGroupSeparator = ".", NegativeSign = "~" } };
            using var there = ReadWorkbook.Of(Difficult());

            Assert.Equal(here.Bytes, there.Bytes);
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Of_an_empty_register_says_in_words_that_there_is_nothing()
    {
        using var book = ReadWorkbook.Of(Empty());

        Assert.Contains("The register holds nobody.", book.Lines("Register"));
        Assert.Contains("There is nothing to check.", book.Lines("To check"));
        Assert.Empty(book.Part("Register").TableDefinitionParts);
    }

    [Fact]
    public void Says_so_when_a_sheet_is_full()
    {
        using var stream = new MemoryStream();
        RegisterWorkbook.Write(TestLists.Story1(), stream, null, new SheetLimit(5));
        using var book = new ReadWorkbook(stream.ToArray());

        Assert.Equal(5, book.Table("Register").Count);
        Assert.Contains("The sheet is full: it shows the first 5 of 12 rows. register.csv has all.", book.Lines("Register"));
    }

    [Fact]
    public void Refuses_bad_arguments_and_leaves_the_stream_alone()
    {
        Register register = TestLists.Story1();
        using var stream = new MemoryStream();
        using var closed = new MemoryStream([], writable: false);

        Assert.Throws<ArgumentNullException>("register", () => RegisterWorkbook.Write(null!, stream));
        Assert.Throws<ArgumentNullException>("output", () => RegisterWorkbook.Write(register, null!));
        Assert.Throws<ArgumentException>("output", () => RegisterWorkbook.Write(register, closed));
        Assert.Throws<ArgumentException>("options", () => RegisterWorkbook.Write(register, stream, new WorkbookOptions { Title = " " }));
        Assert.Equal(0, stream.Length);
        RegisterWorkbook.Write(register, stream);
        Assert.True(stream.CanWrite);
    }

    private static Register Empty() => new RegisterBuilder().Build(TestLists.AsAt, cancellationToken: TestContext.Current.CancellationToken);

    /// <summary>Twins, a changed surname, a source whose name looks like a formula, and a restricted child called Wren, whose twin is not restricted.</summary>
    private static Register Difficult() => new RegisterBuilder()
        .Add(TestLists.List(
            SourceKind.Education,
            "SEEMiS",
            "pupils.csv",
            row => TestLists.Pupil(row, 1),
            row => TestLists.Pupil(row, 2, "MacAllan", "Iain"),
            row => TestLists.Pupil(row, 3, "Galloway", "Rory"),
            row => TestLists.Pupil(row, 900, "Kanarek", "Robin", TestLists.Number(901))))
        .Add(TestLists.List(
            SourceKind.SocialWork,
            "Mosaic",
            "children.csv",
            row => TestLists.Child(row, 1),
            row => TestLists.Child(row, 2, "McAllan", "Iain"),
            row => TestLists.Child(row, 3, "Galloway", "Rosie", TestLists.Number(33)),
            row => TestLists.Child(row, 900, "Kanarek", "Wren", null, RecordMarker.AdoptedUnderNewName, RecordMarker.Restricted)))
        .Add(TestLists.List(SourceKind.Other, "=My\tsheet", "=mine.csv", row => TestLists.Child(row, 7), row => TestLists.Child(row, 8)))
        .Build(TestLists.AsAt, cancellationToken: TestContext.Current.CancellationToken);

    private static DateTime Moment(OpenXmlCell cell) => DateTime.FromOADate(double.Parse(ReadWorkbook.Value(cell), CultureInfo.InvariantCulture));

    private static string Unescaped(string text) => Escape().Replace(text, m => ((char)Convert.ToInt32(m.Groups[1].Value, 16)).ToString());

    [GeneratedRegex("_x([0-9A-F]{4})_")]
    private static partial Regex Escape();

    [GeneratedRegex(@"\b(?:case|cases|placement|placements|sibling|siblings|LAC|LAAC|abscond)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Unkind();
}
