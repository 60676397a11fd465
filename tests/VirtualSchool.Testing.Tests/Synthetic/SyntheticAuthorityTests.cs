using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using VirtualSchool.Testing;

namespace VirtualSchool;

/// <summary>The invented authority: everything checked here is read from the lists it writes, as a user would.</summary>
public sealed class SyntheticAuthorityTests
{
    private static readonly SyntheticAuthority Whole = SyntheticAuthority.Create();
    private static readonly List<Dictionary<string, string>> School = Rows(Whole.WriteSchoolList);
    private static readonly List<Dictionary<string, string>> SocialWork = Rows(Whole.WriteSocialWorkList);
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("dd/MM/yyyy");

    [Fact]
    public void It_has_the_size_asked_for()
    {
        Assert.Equal(60_000, Whole.PupilCount);
        Assert.Equal(60_000, School.Select(r => r["Student ID"]).Distinct().Count());
        Assert.Equal(900, Whole.ChildCount);
        Assert.Equal(900, SocialWork.Select(r => r["Client ID"]).Distinct().Count());
        Assert.InRange(Whole.PairCount, 500, 800);
    }

    [Fact]
    public void The_same_seed_gives_the_same_bytes_and_another_seed_other_people()
    {
        var small = new SyntheticAuthorityOptions { Pupils = 2_000, Children = 60, Seed = 7 };

        Assert.Equal(Hash(SyntheticAuthority.Create(small)), Hash(SyntheticAuthority.Create(small)));
        Assert.NotEqual(Hash(SyntheticAuthority.Create(small)), Hash(SyntheticAuthority.Create(new() { Pupils = 2_000, Children = 60, Seed = 8 })));
    }

    [Theory]
    [InlineData("tr-TR")]
    [InlineData("de-DE")]
    public void The_culture_of_the_machine_changes_nothing(string name)
    {
        var small = new SyntheticAuthorityOptions { Pupils = 2_000, Children = 60 };
        var expected = Hash(SyntheticAuthority.Create(small));
        var culture = (CultureInfo)CultureInfo.InvariantCulture.Clone();
        culture.NumberFormat.NumberDecimalSeparator = ",";
        culture.NumberFormat.NegativeSign = "~" + name;
        culture.DateTimeFormat.DateSeparator = ".";
        var before = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = culture;
            Assert.Equal(expected, Hash(SyntheticAuthority.Create(small)));
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }

    [Fact]
    public void Every_candidate_number_of_the_school_list_is_valid_and_belongs_to_one_child()
    {
        var numbers = School.Where(r => r["SCN"].Length > 0).Select(r => (r["SCN"], r["Student ID"])).Distinct().ToList();

        Assert.All(numbers, n => Assert.Equal(IdentifierOutcome.Valid, ScottishCandidateNumber.Parse(n.Item1).Outcome));
        Assert.Equal(numbers.Count, numbers.Select(n => n.Item1).Distinct().Count());
        Assert.InRange(School.Count(r => r["SCN"].Length == 0), 100, 2_000);
    }

    [Fact]
    public void Social_work_has_missing_tidied_repaired_and_invalid_candidate_numbers()
    {
        var outcomes = SocialWork.Select(r => ScottishCandidateNumber.Parse(r["SCN"]).Outcome).ToHashSet();

        Assert.Subset(outcomes, Set(IdentifierOutcome.Valid, IdentifierOutcome.Cleaned, IdentifierOutcome.Repaired, IdentifierOutcome.Invalid, IdentifierOutcome.Missing));
    }

    [Fact]
    public void Every_school_code_fits_its_check_digit_and_is_no_real_authoritys() =>
        Assert.All(School.Select(r => r["SEED Code"]).Distinct(), code =>
        {
            Assert.StartsWith("99", code, StringComparison.Ordinal);
            Assert.Null(SeedCode.Parse(code).Code);
        });

    [Fact]
    public void The_stage_follows_from_the_date_of_birth_save_for_deferred_starts_and_mistyped_dates()
    {
        var fitting = School.Where(r => r["Stage"] != "SP").Select(r =>
        {
            var born = Day.Parse(r["DOB"]).Value;
            var first = born.Month <= 2 ? born.Year + 4 : born.Year + 5;
            var stage = r["Stage"][0] == 'P' ? r["Stage"][1] - '0' : r["Stage"][1] - '0' + 7;
            return 2026 - first + 1 - stage;
        }).ToList();

        Assert.True(fitting.Count(d => d is 0 or 1) > fitting.Count * 998 / 1000);
        Assert.Equal(13, School.Select(r => r["Stage"]).Where(s => s != "SP").Distinct().Count());
    }

    [Fact]
    public void Orders_last_no_longer_than_the_law_allows()
    {
        var outlasted = 0;
        foreach (var row in SocialWork)
        {
            var start = Day.Parse(row["Legal Start"]).Value;
            var end = row["Legal End"].Length == 0 ? Whole.AsAt : Day.Parse(row["Legal End"]).Value;
            var days = Period.DaysBetween(start, end) + 1;
            Assert.True(days >= 1, "an order ends before it starts");
            switch (row["Legal Reason"])
            {
                case "ICSO":
                    Assert.InRange(days, 1, 22);
                    break;
                case "CSO at home" or "CSO away from home" when row["Legal End"].Length > 0:
                    Assert.InRange(days, 1, 366);
                    break;
                case "CSO at home" or "CSO away from home" when days > 366:
                    outlasted++;
                    break;
            }
        }

        Assert.InRange(outlasted, 1, 60);
    }

    [Fact]
    public void Nobody_is_recorded_as_looked_after_before_birth_or_past_eighteen()
    {
        foreach (var child in SocialWork.GroupBy(r => r["Client ID"]))
        {
            // The dates of birth of this list hold faults of up to eleven months and a year.
            var born = Day.Parse(child.First()["DOB"]).Value;
            Assert.All(child, row =>
            {
                Assert.True(Day.Parse(row["Legal Start"]).Value.PlusDays(366) > born);
                Assert.True(row["Legal End"].Length > 0 || born.PlusDays((18 * 366) + 366) > Whole.AsAt);
            });
        }
    }

    [Fact]
    public void A_child_may_have_several_rows_and_a_home_several_children()
    {
        Assert.Contains(SocialWork.GroupBy(r => r["Client ID"]), g => g.Count() > 2);
        Assert.Contains(SocialWork.GroupBy(r => r["Address"]), g => g.Select(r => r["Client ID"]).Distinct().Count() >= 5);
    }

    [Fact]
    public void Names_are_of_many_kinds()
    {
        var surnames = School.Select(r => r["Surname"]).ToHashSet();
        var forenames = School.Select(r => r["Forename"]).ToHashSet();

        Assert.Subset(surnames, Set("NicDhòmhnaill", "MacDhòmhnaill", "O'Neill", "Kowalska", "Kowalski", "Kaur", "Singh", "Hussain", "al-Masri", "Nowak"));
        Assert.Subset(forenames, Set("Łukasz", "Ruairidh", "Mòrag", "Anne-Marie", "Muhammad", "Siobhán", "Oksana"));
        Assert.Contains(surnames, s => s.StartsWith("Mac", StringComparison.Ordinal));
        Assert.Contains(surnames, s => s.StartsWith("Mc", StringComparison.Ordinal));
        Assert.True(School.GroupBy(r => r["Surname"]).Max(g => g.Count()) < School.Count / 50, "one surname is far too common");
    }

    [Fact]
    public void There_are_twins_and_children_who_came_alone()
    {
        Assert.Contains(
            SocialWork.GroupBy(r => (r["Surname"], r["DOB"])),
            g => g.Select(r => r["Client ID"]).Distinct().Count() > 1);
        Assert.Contains(SocialWork, r => r["DOB"].StartsWith("01/01/", StringComparison.Ordinal) && r["Legal Reason"] == "Section 25");
    }

    [Fact]
    public void The_school_marker_is_missing_and_wrong_for_some_in_both_directions()
    {
        var truth = Rows(Whole.WriteTruth).Select(r => r["Student ID"]).ToHashSet();
        var marked = School.Where(r => r["Looked After"] is "01" or "02").Select(r => r["Student ID"]).ToHashSet();

        Assert.InRange(truth.Count(id => !marked.Contains(id)), 20, 250);
        Assert.InRange(marked.Count(id => !truth.Contains(id)), 50, 400);
        Assert.Contains(School, r => r["Looked After By"].Length > 0 && r["Looked After By"] != "Fife");
    }

    [Fact]
    public void The_truth_joins_rows_that_are_there()
    {
        var pupils = School.Select(r => r["Student ID"]).ToHashSet();
        var children = SocialWork.Select(r => r["Client ID"]).ToHashSet();
        var truth = Rows(Whole.WriteTruth);

        Assert.Equal(Whole.PairCount, truth.Count);
        Assert.All(truth, r => Assert.True(pupils.Contains(r["Student ID"]) && children.Contains(r["Client ID"])));
    }

    [Theory]
    [InlineData(999, 20)]
    [InlineData(1_000_001, 900)]
    [InlineData(60_000, 19)]
    [InlineData(60_000, 3_001)]
    public void A_size_out_of_range_is_refused_at_once(int pupils, int children) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => SyntheticAuthority.Create(new() { Pupils = pupils, Children = children }));

    [Fact]
    public void Its_own_text_names_nobody() => Assert.Equal("SyntheticAuthority (60000 pupils, 900 children)", Whole.ToString());

    private static HashSet<T> Set<T>(params T[] items) => [.. items];

    private static string Hash(SyntheticAuthority authority)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        authority.WriteSchoolList(writer);
        authority.WriteSocialWorkList(writer);
        authority.WriteTruth(writer);
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(writer.ToString())));
    }

    private static List<Dictionary<string, string>> Rows(Action<TextWriter> write)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        write(text);
        var lines = text.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var headers = Cells(lines[0]);
        return [.. lines.Skip(1).Select(line => headers.Zip(Cells(line)).ToDictionary(p => p.First, p => p.Second))];
    }

    private static List<string> Cells(string line)
    {
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        foreach (var c in line)
        {
            if (c == '"')
            {
                quoted = !quoted;
            }
            else if (c == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else
            {
                cell.Append(c);
            }
        }

        cells.Add(cell.ToString());
        return cells;
    }
}
