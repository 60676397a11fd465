using System.Globalization;
using System.Text;
using System.Text.Json;

namespace VirtualSchool;

/// <summary>The same ten children in four encodings, and names that are the same name.</summary>
public sealed class Story4NamesAndEncodings
{
    private static readonly string Source = File.ReadAllText(Path.Combine(Shell.Root, "tests", "VirtualSchool.EndToEnd.Tests", "Fixtures", "story4", "pupils.csv"));

    [Theory]
    [InlineData("utf-8", "utf-8")]
    [InlineData("utf-8-bom", "utf-8")]
    [InlineData("utf-16", "utf-16")]
    [InlineData("windows-1252", "windows-1252")]
    public void Four_encodings_give_the_same_ten_names_and_the_report_says_which_was_used_and_why(string encoding, string named)
    {
        using var shell = new Shell();
        shell.Write("pupils.csv", Bytes(encoding));
        var check = JsonDocument.Parse(shell.Run("check", "pupils.csv", "--json").Done().Output).RootElement.GetProperty("files")[0];
        Assert.StartsWith(named, check.GetProperty("encoding").GetString(), StringComparison.OrdinalIgnoreCase);
        Assert.NotEmpty(check.GetProperty("encodingReason").GetString()!);

        shell.Run("register", "build", "--education", "pupils.csv", "--as-at", "2026-08-17", "--out", "out").Done();
        var names = Table.Read(shell.Text("out/register.csv")).Rows.Select(r => $"{r["forename"]} {r["surname"]}").Order(StringComparer.Ordinal);
        var expected = Table.Read(Source).Rows.Select(r => $"{r["Forename"]} {r["Surname"]}").Order(StringComparer.Ordinal);
        Assert.Equal(expected, names);
    }

    [Fact]
    public void Windows_1252_is_byte_E2_in_Sian() => Assert.Contains((byte)0xE2, Bytes("windows-1252"));

    [Fact]
    public void Other_spellings_of_a_name_agree_with_a_stated_reason_and_less_weight_than_the_same_letters()
    {
        using var shell = new Shell();
        shell.Fixture("story4/school.csv");
        shell.Fixture("story4/social-work.csv");
        shell.Run("register", "build", "--education", "school.csv", "--social-work", "social-work.csv", "--as-at", "2026-08-17", "--out", "out").Done();
        (string Left, string Right, string Field)[] pairs =
        [
            ("81001", "P810", "forename"), ("81002", "P811", "surname"), ("81003", "P812", "surname"), ("81004", "P813", "surname"),
            ("81005", "P814", "surname"), ("81006", "P815", "surname"), ("81007", "P816", "forename"),
        ];
        foreach (var (left, right, field) in pairs)
        {
            var why = Why(shell, left, right);
            var variant = Field(why, field);
            var label = variant.GetProperty("agreement").GetString()!;
            Assert.NotEqual("equal", label);
            var weight = variant.GetProperty("weight").GetDouble();
            Assert.True(weight > 0, $"{field} of {left}: '{label}' weighs {weight.ToString(CultureInfo.InvariantCulture)}");

            // The other name of the same pair agrees exactly.
            var exact = why.GetProperty("fields").EnumerateArray()
                .Where(f => f.GetProperty("left").GetString() is { } value && value == f.GetProperty("right").GetString())
                .Where(f => f.GetProperty("field").GetString()!.Contains(field == "forename" ? "surname" : "forename", StringComparison.OrdinalIgnoreCase))
                .ToList();
            Assert.NotEmpty(exact);
        }
    }

    [Fact]
    public void Composed_and_decomposed_accents_are_equal_and_the_original_spelling_is_kept()
    {
        using var shell = new Shell();
        const string Header = "Student ID,Surname,Forename,DOB,Post Code,Looked After\n";
        shell.Write("school.csv", Header + "1,Òrd,Mòrag,05/01/2012,KY21 4AB,02\n");
        shell.Write("children.csv", "Client ID,Surname,Forename,DOB,Postcode,Legal Reason,Legal Start\nP1,O\u0300rd,Mo\u0300rag,05/01/2012,KY21 4AB,Section 25,01/02/2026\n");
        shell.Run("register", "build", "--education", "school.csv", "--social-work", "children.csv", "--as-at", "2026-08-17", "--out", "out").Done();
        var composed = Field(Why(shell, "1", "P1"), "surname");

        Assert.Equal("equal", composed.GetProperty("agreement").GetString());
        var row = Assert.Single(Table.Read(shell.Text("out/register.csv")).Rows);
        Assert.Equal("Mòrag", row["forename"]);
        Assert.Contains("Mo\u0300rag", shell.Text("out/register.json"), StringComparison.Ordinal);
    }

    private static JsonElement Why(Shell shell, string left, string right) =>
        JsonDocument.Parse(shell.Run("why", left, right, "--register", "out", "--json").Done().Output).RootElement;

    private static JsonElement Field(JsonElement why, string name) =>
        why.GetProperty("fields").EnumerateArray().First(f => f.GetProperty("field").GetString()!.Contains(name, StringComparison.OrdinalIgnoreCase));

    private static byte[] Bytes(string encoding) => encoding switch
    {
        "utf-8" => new UTF8Encoding(false).GetBytes(Source),
        "utf-8-bom" => [0xEF, 0xBB, 0xBF, .. new UTF8Encoding(false).GetBytes(Source)],
        "utf-16" => [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Source)],

        // Every letter of the fixture is in Latin-1, save the curly apostrophe, which is byte 0x92.
        _ => [.. Source.Select(c => c == '\u2019' ? (byte)0x92 : checked((byte)c))],
    };
}
