using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using VirtualSchool.Matching;
using VirtualSchool.MatchingTests.Support;

namespace VirtualSchool.MatchingTests;

public sealed class ChartTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    [Fact]
    public void Every_chart_is_a_readable_picture_with_title_description_and_no_script()
    {
        foreach (Chart chart in All())
        {
            var svg = XDocument.Parse(chart.ToSvg());
            Assert.Equal(chart.Title, svg.Root!.Element(Svg + "title")!.Value);
            Assert.Equal(chart.Description, svg.Root.Element(Svg + "desc")!.Value);
            Assert.Equal("img", svg.Root.Attribute("role")!.Value);
            string[] ids = [.. svg.Descendants().Select(e => e.Attribute("id")?.Value).OfType<string>()];
            Assert.All(svg.Root.Attribute("aria-labelledby")!.Value.Split(' '), id => Assert.Contains(id, ids));
            Assert.All(svg.Descendants(), e => Assert.Contains(e.Name.LocalName, (string[])["svg", "title", "desc", "rect", "text", "line", "polyline", "circle"]));
            double width = double.Parse(svg.Root.Attribute("width")!.Value, CultureInfo.InvariantCulture);
            double height = double.Parse(svg.Root.Attribute("height")!.Value, CultureInfo.InvariantCulture);
            Assert.All(svg.Descendants(Svg + "rect").Concat(svg.Descendants(Svg + "text")), e =>
            {
                Assert.InRange(double.Parse(e.Attribute("x")?.Value ?? "0", CultureInfo.InvariantCulture), 0, width);
                Assert.InRange(double.Parse(e.Attribute("y")?.Value ?? "0", CultureInfo.InvariantCulture), 0, height);
            });
        }
    }

    [Fact]
    public void The_data_come_as_JSON_and_as_CSV_with_the_same_rows()
    {
        foreach (Chart chart in All())
        {
            using var json = JsonDocument.Parse(chart.ToJson());
            JsonElement rows = json.RootElement.GetProperty("rows");
            string[] lines = chart.ToCsv().TrimEnd('\n').Split('\n');
            Assert.Equal(rows.GetArrayLength(), lines.Length - 1);
            Assert.NotEqual(0, rows.GetArrayLength());
            Assert.Equal(lines[0].Split(','), rows[0].EnumerateObject().Select(p => p.Name));
            Assert.Equal(chart.Name, json.RootElement.GetProperty("chart").GetString());
        }
    }

    [Fact]
    public void No_value_of_a_record_stands_in_any_chart()
    {
        string[] said = [.. All().SelectMany(c => new[] { c.ToSvg(), c.ToJson(), c.ToCsv(), c.ToString() })];

        Assert.All(said, s => Assert.DoesNotContain("Galbraith", s, StringComparison.OrdinalIgnoreCase));
        Assert.All(said, s => Assert.DoesNotContain("Zofia", s, StringComparison.OrdinalIgnoreCase));
    }

    [Fact]
    public void The_steps_of_a_waterfall_join_up_and_end_at_the_score()
    {
        (RecordSet left, RecordSet right) = People.Lists(30, 30, 20, seed: 2);
        MatchExplanation why = Linker.For(LinkModel.DefaultFor(People.Schema)).Explain(left, 0, right, 0);

        JsonElement[] rows = [.. Rows(LinkCharts.Waterfall(why))];

        for (int i = 1; i < rows.Length - 1; i++)
        {
            Assert.Equal(rows[i - 1].GetProperty("to").GetDouble(), rows[i].GetProperty("from").GetDouble(), 5);
        }

        Assert.Equal(why.Score, rows[^2].GetProperty("to").GetDouble(), 3);
        Assert.Equal(why.Score, rows[^1].GetProperty("weight").GetDouble(), 3);
    }

    [Fact]
    public void The_histogram_holds_every_pair_once()
    {
        (RecordSet left, RecordSet right, LinkModel model, LinkResult result) = Job();
        _ = (left, right, model);

        double sum = Rows(LinkCharts.ScoreHistogram(result)).Sum(r => r.GetProperty("linked").GetDouble() + r.GetProperty("waiting").GetDouble());

        Assert.Equal(result.Pairs.Count, sum);
    }

    [Fact]
    public void Without_the_truth_each_threshold_is_judged_by_the_probabilities()
    {
        (RecordSet _, RecordSet _, LinkModel _, LinkResult result) = Job();
        MatchPair[] free = [.. result.Pairs.Where(p => p.Guards == MatchGuards.None)];
        JsonElement[] rows = [.. Rows(LinkCharts.ExpectedThresholds(result))];

        Assert.Single(rows, r => Math.Abs(r.GetProperty("threshold").GetDouble() - result.Model.LinkThreshold) < 1e-6);
        foreach (JsonElement row in rows)
        {
            double from = row.GetProperty("weight").GetDouble() - 1e-6;
            Assert.Equal(free.Count(p => p.Weight >= from), row.GetProperty("links").GetDouble());
            Assert.Equal(free.Where(p => p.Weight >= from).Sum(p => 1 - p.Probability), row.GetProperty("expected_wrong").GetDouble(), 4);
            Assert.Equal(free.Where(p => p.Weight < from).Sum(p => p.Probability), row.GetProperty("expected_missed").GetDouble(), 4);
        }

        Assert.Equal(rows.Select(r => r.GetProperty("threshold").GetDouble()).Order(), rows.Select(r => r.GetProperty("threshold").GetDouble()));
    }

    [Fact]
    public void Of_two_lists_the_records_that_cannot_be_linked_have_names_of_their_own()
    {
        RecordSet records = TestData.Lines(People.Schema, "a|Iona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane|123456785||");
        Chart chart = LinkCharts.Unlinkables(Linker.For(LinkModel.DefaultFor(People.Schema)), records, 0.9, "left");

        Assert.Equal(("unlinkables-left", "Records of the left list that cannot be linked"), (chart.Name, chart.Title));
        Assert.StartsWith("Each of 1 records scores at least", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_record_with_nothing_filled_in_cannot_be_linked_even_to_itself()
    {
        RecordSet records = TestData.Lines(People.Schema, "a|Iona|Galbraith|2012-05-06|F|EH1 1AA|3 Quarry Lane|123456785||", "b|||||||||");

        Chart chart = LinkCharts.Unlinkables(Linker.For(LinkModel.DefaultFor(People.Schema)), records, 0.9);

        Assert.StartsWith("1 of 2 records (50.0 %)", chart.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Completeness_counts_what_is_filled_in_on_each_side()
    {
        LinkSchema schema = TestData.Schema(("forename", FieldRole.Forename), ("surname", FieldRole.Surname));
        RecordSet left = TestData.Lines(schema, "a|Iona|", "b|Isla|Khan");
        RecordSet right = TestData.Lines(schema, "c||Khan", "d||", "e||", "f|Iona|");

        Assert.Equal(
            "field,side,filled,records,share\nforename,left,2,2,1\nforename,right,1,4,0.25\nsurname,left,1,2,0.5\nsurname,right,1,4,0.25\n",
            LinkCharts.Completeness(left, right).ToCsv());
    }

    [Fact]
    public void Names_that_a_page_or_a_spreadsheet_would_run_are_written_as_text()
    {
        LinkSchema schema = TestData.Schema(("=1+1", FieldRole.Surname), ("<script>\u0001,\"", FieldRole.Forename));
        Chart chart = LinkCharts.Completeness(TestData.Lines(schema, "a|x|y"));

        Assert.Contains("&lt;script&gt;\uFFFD", chart.ToSvg(), StringComparison.Ordinal);
        _ = XDocument.Parse(chart.ToSvg());
        Assert.Contains("\n'=1+1,all,1,1,1\n", chart.ToCsv(), StringComparison.Ordinal);
        Assert.Contains("\"<script>\u0001,\"\"\",all", chart.ToCsv(), StringComparison.Ordinal);
    }

    [Fact]
    public void Lists_without_any_pair_or_record_still_have_charts()
    {
        RecordSet none = TestData.Lines(People.Schema);
        LinkModel model = LinkModel.DefaultFor(People.Schema);
        LinkResult result = Engine.Link(model, none, none);
        var curve = ThresholdCurve.Of(result, none, none, []);

        Assert.All(
            (Chart[])
            [
                LinkCharts.ScoreHistogram(result), LinkCharts.Completeness(none), LinkCharts.Unlinkables(Linker.For(model), none, 0.5),
                LinkCharts.PrecisionRecall(curve, 0.5), LinkCharts.ThresholdTable(curve, 0.5), LinkCharts.ExpectedThresholds(result),
                LinkCharts.Training(Engine.Training(model, none, none)),
            ],
            chart => XDocument.Parse(chart.ToSvg()));
    }

    private static (RecordSet Left, RecordSet Right, LinkModel Model, LinkResult Result) Job()
    {
        (RecordSet left, RecordSet right) = People.Lists(150, 120, 90, seed: 3);
        LinkModel model = Engine.Train(left, right);
        return (left, right, model, Engine.Link(model, left, right));
    }

    private static IEnumerable<Chart> All()
    {
        (RecordSet left, RecordSet right, LinkModel model, LinkResult result) = Job();
        Linker linker = Linker.For(model);
        var truth = Enumerable.Range(0, 90).Select(i => new KeyValuePair<string, string>($"L{i}", $"R{i}"));
        var curve = ThresholdCurve.Of(result, left, right, truth);
        double used = result.Model.LinkThreshold;
        return
        [
            LinkCharts.Weights(model),
            LinkCharts.Waterfall(linker.Explain(left, 0, right, 0), used),
            LinkCharts.ScoreHistogram(result),
            LinkCharts.PrecisionRecall(curve, used),
            LinkCharts.ThresholdTable(curve, used),
            LinkCharts.ExpectedThresholds(result),
            LinkCharts.Unlinkables(linker, left, used),
            LinkCharts.Unlinkables(linker, right, used, "right"),
            LinkCharts.Completeness(left, right),
            LinkCharts.Training(LinkTrainer.Train(LinkModel.DefaultFor(People.Schema), left, right, null, TestContext.Current.CancellationToken)),
        ];
    }

    private static JsonElement.ArrayEnumerator Rows(Chart chart) => JsonDocument.Parse(chart.ToJson()).RootElement.GetProperty("rows").EnumerateArray();
}
