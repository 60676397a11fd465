using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace VirtualSchool;

/// <summary>Why two records are one child, why they are not, and what an outsider can recompute.</summary>
public sealed partial class Story6WhyAndWhyNot
{
    private static readonly string[] Sides = ["--left", "school.csv", "--right", "social-work.csv", "--one-to-one"];

    [Theory]
    [InlineData("51001", "P511", "two different valid numbers")]
    [InlineData("51002", "P512", "possible twin")]
    [InlineData("51003", "P513", "adopted under a new name")]
    public void Why_not_names_the_rule_and_what_would_lift_it_and_shows_no_value(string left, string right, string rule)
    {
        using var shell = Lists();
        var said = shell.Run(["why-not", left, right, .. Sides]).Done().Output;
        var json = Json(shell.Run(["why-not", left, right, .. Sides, "--json"]));

        Assert.Contains(rule, said, StringComparison.Ordinal);
        Assert.Equal(("rule", rule), (json.GetProperty("cause").GetString(), json.GetProperty("decidedBy").GetString()));
        Assert.NotEqual(0, json.GetProperty("changeToLink").GetArrayLength());
        Assert.All(["Drummond", "Tulloch", "Iona", "Lennox", "Skye", "KY21", "201010101", "2014"], value => Assert.DoesNotContain(value, said + json, StringComparison.Ordinal));
    }

    [Fact]
    public void Making_the_change_that_why_not_names_brings_the_score_to_where_a_person_is_asked()
    {
        using var shell = new Shell();
        const string Other = "z,Ailsa,Buchan,2015-03-09,KY1 1AA\n";
        shell.Write("right.csv", "id,forename,surname,dob,postcode\na,Morven,Farquhar,2013-02-14,KY21 2AB\n");
        shell.Write("left.csv", "id,forename,surname,dob,postcode\n1,Morven,Nairn,2011-11-30,G12 8QQ\n" + Other);
        string[] files = ["--left", "left.csv", "--right", "right.csv"];
        var before = Json(shell.Run(["why-not", "1", "a", .. files, "--json"]));
        var changes = before.GetProperty("changeToReview").EnumerateArray().Select(c => (Field: c.GetProperty("field").GetString()!, To: c.GetProperty("to").GetString()!)).ToList();

        Assert.Equal("non-link", before.GetProperty("band").GetString());
        Assert.NotEmpty(changes);
        Assert.All(changes, c => Assert.Contains(c.Field, (string[])["surname", "date of birth", "postcode"]));

        // Equality is worth at least what the smallest change asks of a field.
        string With(string field, string now, string then) => changes.Any(c => c.Field == field) ? then : now;
        shell.Write("left.csv", $"id,forename,surname,dob,postcode\n1,Morven,{With("surname", "Nairn", "Farquhar")},{With("date of birth", "2011-11-30", "2013-02-14")},{With("postcode", "G12 8QQ", "KY21 2AB")}\n" + Other);
        var after = Json(shell.Run(["why-not", "1", "a", .. files, "--json"]));

        // Review begins at a probability of 0.2, two bits below even. How common the new value is, nobody knows beforehand.
        Assert.True(Sum(before) < -2, $"{Sum(before)}");
        Assert.True(Sum(after) >= -2, $"{Sum(after)}");
    }

    [Fact]
    public void In_a_register_it_says_whether_a_person_is_asked_and_about_which_question()
    {
        using var shell = Lists();
        shell.Run("register", "build", "--education", "school.csv", "--social-work", "social-work.csv", "--as-at", "2026-08-17", "--out", "out").Done();
        var asked = Json(shell.Run("why-not", "51002", "P512", "--register", "out", "--json"));
        var never = Json(shell.Run("why-not", "51001", "P512", "--register", "out", "--json"));

        Assert.Equal(["possible-twin"], asked.GetProperty("register").GetProperty("reasons").EnumerateArray().Select(r => r.GetString()));
        var question = asked.GetProperty("register").GetProperty("question").GetString()!;
        Assert.Contains(question, shell.Text("out/review.csv"), StringComparison.Ordinal);
        Assert.Contains(question, asked.GetProperty("sentences")[0].GetString()!, StringComparison.Ordinal);
        Assert.False(never.GetProperty("register").GetProperty("joined").GetBoolean());
        Assert.Equal(JsonValueKind.Null, never.GetProperty("register").GetProperty("question").ValueKind);
        Assert.Equal("never-compared", never.GetProperty("cause").GetString());
    }

    [Fact]
    public void Two_records_of_one_child_are_said_to_be_so()
    {
        using var shell = new Shell();
        Story1OneRegisterFromTwoLists.Build(shell).Done();
        var register = Json(shell.Run("why-not", "30001", "P500", "--register", "out", "--json")).GetProperty("register");

        Assert.True(register.GetProperty("joined").GetBoolean());
    }

    [Fact]
    public void The_score_can_be_recomputed_from_the_saved_model_to_three_decimals()
    {
        using var shell = Lists();
        shell.Run("match", "school.csv", "social-work.csv", "--one-to-one", "--out", "links.csv", "--save-model", "model.json").Done();
        var why = Json(shell.Run(["why", "51002", "P512", .. Sides, "--json"]));
        var model = JsonDocument.Parse(shell.Text("model.json")).RootElement;
        var prior = model.GetProperty("priorProbability").GetDouble();
        var sum = Math.Log2(prior / (1 - prior));
        foreach (var field in why.GetProperty("fields").EnumerateArray().Where(f => f.GetProperty("agreement").GetString() != "not compared"))
        {
            var level = model.GetProperty("comparisons").EnumerateArray().Single(c => c.GetProperty("name").GetString() == field.GetProperty("field").GetString())
                .GetProperty("levels").EnumerateArray().Single(l => l.GetProperty("label").GetString() == field.GetProperty("agreement").GetString());
            var weight = Math.Log2(level.GetProperty("m").GetDouble() / level.GetProperty("u").GetDouble());
            Assert.Equal(weight, field.GetProperty("weight").GetDouble(), 0.0005);
            sum += weight + field.GetProperty("frequencyWeight").GetDouble();
        }

        Assert.Equal(why.GetProperty("score").GetDouble(), sum, 0.0005);
    }

    [Fact]
    public void Of_short_lists_the_answer_says_which_model_was_used_and_why()
    {
        using var shell = Lists();
        var children = Json(shell.Run("match", "school.csv", "social-work.csv", "--out", "links.csv", "--json"));
        shell.Write("a.csv", "id,surname,town\n1,Khan,Perth\n2,Reid,Crieff\n");
        var others = Json(shell.Run("dedupe", "a.csv", "--json"));

        Assert.Equal("learners, education and social work", children.GetProperty("model").GetProperty("name").GetString());
        Assert.Contains(children.GetProperty("notes").EnumerateArray(), n => n.GetString()!.StartsWith("With fewer than 500 records in the shorter file a model cannot be trained: the shipped model", StringComparison.Ordinal));
        Assert.Equal("default", others.GetProperty("model").GetProperty("name").GetString());
        Assert.Contains(others.GetProperty("notes").EnumerateArray(), n => n.GetString()!.Contains("needs forename, date of birth", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_chart_is_written_as_a_picture_and_as_data_and_again_to_the_same_bytes()
    {
        using var shell = new Shell();
        shell.Data("fake_1000/fake_1000.csv");
        string[] charts = ["charts", "--file", "fake_1000.csv", "--truth-column", "cluster"];
        var said = Json(shell.Run([.. charts, "--out", "one", "--json"]));
        shell.Run([.. charts, "--out", "two"]).Done();
        var names = said.GetProperty("charts").EnumerateArray().Select(c => c.GetProperty("name").GetString()!).ToList();

        Assert.Equal(["weights", "waterfall", "score-histogram", "expected-thresholds", "precision-recall", "threshold-table", "unlinkables", "completeness", "training"], names);
        Assert.Equal(shell.Files("one"), shell.Files("two"));
        Assert.Equal((names.Count * 3) + 1, shell.Files("one").Count);
        Assert.All(names, name =>
        {
            Assert.NotNull(XDocument.Parse(shell.Text($"one/{name}.svg")).Root!.Element(XName.Get("desc", "http://www.w3.org/2000/svg")));
            Assert.NotEqual(0, JsonDocument.Parse(shell.Text($"one/{name}.json")).RootElement.GetProperty("rows").GetArrayLength());
            Assert.Contains($"id=\"{name}-title\"", shell.Text("one/index.html"), StringComparison.Ordinal);
        });

        // Values of the file: none is in any chart.
        var forenames = Table.Read(shell.Text("fake_1000.csv")).Rows.Select(r => r["first_name"]).Where(n => n.Length > 4).Distinct().ToList();
        var written = string.Concat(shell.Files("one").Keys.Select(f => shell.Text($"one/{f}")));
        var words = Word().Matches(written).Select(m => m.Value).ToHashSet(StringComparer.Ordinal);
        Assert.NotEmpty(forenames);
        Assert.DoesNotContain(forenames, words.Contains);
    }

    [Fact]
    public void Charts_that_cannot_be_drawn_are_named_with_what_is_missing_and_old_ones_go()
    {
        using var shell = Lists();
        shell.Write("truth.csv", "l,r\n51001,P511\n");
        shell.Run("charts", "--left", "school.csv", "--right", "social-work.csv", "--truth", "truth.csv", "--out", "out").Done();
        Assert.True(File.Exists(shell["out/threshold-table.svg"]));
        var said = Json(shell.Run("charts", "--left", "school.csv", "--right", "social-work.csv", "--pair", "51002", "P512", "--out", "out", "--json"));

        Assert.Equal(["precision-recall, threshold-table", "training"], said.GetProperty("notDrawn").EnumerateArray().Select(n => n.GetProperty("name").GetString()));
        Assert.Equal(("51002", "P512"), (said.GetProperty("pairLeft").GetString(), said.GetProperty("pairRight").GetString()));
        Assert.False(File.Exists(shell["out/threshold-table.svg"]));
        Assert.True(File.Exists(shell["out/unlinkables-left.svg"]));
    }

    [Theory]
    [InlineData(2, "why-not", "51001", "P511")]
    [InlineData(2, "why-not", "51001", "P511", "--left", "school.csv")]
    [InlineData(2, "why-not", "51001", "P511", "--left", "school.csv", "--file", "school.csv")]
    [InlineData(3, "why-not", "51001", "51001", "--file", "school.csv")]
    [InlineData(3, "why-not", "51001", "P999", "--left", "school.csv", "--right", "social-work.csv")]
    [InlineData(2, "charts", "--file", "school.csv")]
    [InlineData(3, "charts", "--file", "school.csv", "--truth-column", "nothing", "--out", "out")]
    [InlineData(3, "charts", "--left", "school.csv", "--right", "social-work.csv", "--pair", "51001", "P999", "--out", "out")]
    public void What_makes_no_sense_is_refused_and_nothing_is_written(int code, params string[] arguments)
    {
        using var shell = Lists();
        var outcome = shell.Run(arguments);

        Assert.Equal(code, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.False(Directory.Exists(shell["out"]));
        Assert.DoesNotContain("P999", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void A_band_for_review_is_sized_by_the_time_there_is()
    {
        using var shell = new Shell();
        shell.Data("fake_1000/fake_1000.csv");
        shell.Write("half.csv", string.Join('\n', shell.Text("fake_1000.csv").Split('\n').Where((_, i) => i == 0 || i % 2 == 1)) + "\n");
        var all = Json(shell.Run("match", "half.csv", "fake_1000.csv", "--out", "links.csv", "--review-out", "all.csv", "--json"));
        var few = Json(shell.Run("match", "half.csv", "fake_1000.csv", "--out", "links.csv", "--review-out", "few.csv", "--review-limit", "5", "--json"));
        var review = Table.Read(shell.Text("all.csv")).Rows;
        var band = Table.Read(shell.Text("few.csv")).Rows;

        Assert.True(all.GetProperty("review").GetInt32() > 5, all.ToString());
        Assert.Equal(all.GetProperty("review").GetInt32(), review.Count);
        Assert.Equal(5, band.Count);
        Assert.Equal(5, few.GetProperty("reviewBand").GetProperty("pairs").GetInt32());
        var weights = band.Select(r => double.Parse(r["weight"], CultureInfo.InvariantCulture)).ToList();
        Assert.Equal(weights.OrderDescending(), weights);
        var expected = band.Where(r => r["reasons"].Length == 0).Sum(r => double.Parse(r["probability"], CultureInfo.InvariantCulture));
        Assert.Equal(expected, few.GetProperty("reviewBand").GetProperty("expectedMatches").GetDouble(), 0.001);
    }

    [GeneratedRegex(@"[A-Za-z]+")]
    private static partial Regex Word();

    private static Shell Lists()
    {
        var shell = new Shell();
        shell.Fixture("story5/school.csv");
        shell.Fixture("story5/social-work.csv");
        return shell;
    }

    /// <summary>The score without the corrections for how common a value is.</summary>
    private static double Sum(JsonElement why) => why.GetProperty("start").GetDouble() + why.GetProperty("fields").EnumerateArray().Sum(f => f.GetProperty("weight").GetDouble());

    private static JsonElement Json(Shell.Outcome outcome) => JsonDocument.Parse(outcome.Done().Output).RootElement;
}
