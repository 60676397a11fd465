using System.Globalization;
using System.Text.Json;

namespace VirtualSchool;

/// <summary>Data that nobody here wrote, through the whole path.</summary>
public sealed class PublicData
{
    [Fact]
    public void A_saved_model_links_as_the_one_that_was_trained()
    {
        using var shell = new Shell();
        Febrl(shell);
        string[] match = ["match", "dataset4a.csv", "dataset4b.csv", "--one-to-one"];
        shell.Run([.. match, "--save-model", "model.json", "--out", "trained.csv"]).Done();
        shell.Run([.. match, "--model", "model.json", "--threads", "1", "--out", "saved.csv"]).Done();

        Assert.Equal(shell.Text("trained.csv"), shell.Text("saved.csv"));
    }

    [Fact]
    public void Why_names_every_field_and_its_weights_sum_to_the_score()
    {
        using var shell = new Shell();
        Febrl(shell);
        var why = Json(shell.Run("why", "rec-1070-org", "rec-1070-dup-0", "--left", "dataset4a.csv", "--right", "dataset4b.csv", "--json"));

        var sum = why.GetProperty("start").GetDouble() + why.GetProperty("fields").EnumerateArray().Sum(f => f.GetProperty("weight").GetDouble() + f.GetProperty("frequencyWeight").GetDouble());
        Assert.Equal(why.GetProperty("score").GetDouble(), sum, 0.0005);
        Assert.InRange(why.GetProperty("sentences").GetArrayLength(), 1, 6);
    }

    [Fact]
    public void Fake_1000_clusters_with_F1_of_at_least_0_91()
    {
        using var shell = new Shell();
        shell.Data("fake_1000/fake_1000.csv");
        var result = Json(shell.Run("dedupe", "fake_1000.csv", "--cluster-out", "clusters.csv", "--truth-column", "cluster", "--json"));

        Assert.True(result.GetProperty("truth").GetProperty("f1").GetDouble() >= 0.91, result.GetProperty("truth").ToString());
        var clusters = Table.Read(shell.Text("clusters.csv"));
        Assert.Equal(1_000, clusters.Rows.Count);
        Assert.Equal(result.GetProperty("clusters").GetInt32(), clusters.Rows.Select(r => r["cluster"]).Distinct().Count());
    }

    [Fact]
    public void Every_row_of_the_SSDA903_sample_folder_is_accounted_for()
    {
        using var shell = new Shell();
        Directory.CreateDirectory(shell["ssda903"]);
        var lines = new Dictionary<string, int>();
        foreach (var file in Directory.EnumerateFiles(Path.Combine(Shell.Root, "tests", "Data", "ssda903"), "*.csv"))
        {
            File.Copy(file, Path.Combine(shell["ssda903"], Path.GetFileName(file)));
            lines[Path.GetFileName(file)] = File.ReadAllText(file).Split('\n').SkipLast(1).Count() + (File.ReadAllText(file).EndsWith('\n') ? 0 : 1);
        }

        var files = Json(shell.Run("check", "ssda903", "--json")).GetProperty("files").EnumerateArray().ToDictionary(f => f.GetProperty("file").GetString()!);
        Assert.Equal(lines.Keys.Order(StringComparer.Ordinal), files.Keys.Order(StringComparer.Ordinal));
        Assert.All(files.Values.Where(f => !f.GetProperty("refused").GetBoolean()), file =>
        {
            var rows = file.GetProperty("rows");
            Assert.Equal(
                rows.GetProperty("read").GetInt32(),
                new[] { "used", "merged", "repeated", "blank", "totals", "refused" }.Sum(n => rows.GetProperty(n).GetInt32()));
            Assert.Equal(lines[file.GetProperty("file").GetString()!] - 1, rows.GetProperty("read").GetInt32());
        });
        Assert.StartsWith("ssda903", files["header.csv"].GetProperty("format").GetString(), StringComparison.Ordinal);
        Assert.StartsWith("ssda903", files["episodes.csv"].GetProperty("format").GetString(), StringComparison.Ordinal);
    }

    private static void Febrl(Shell shell)
    {
        shell.Data("febrl4/dataset4a.csv");
        shell.Data("febrl4/dataset4b.csv");
        var ids = File.ReadLines(shell["dataset4a.csv"]).Skip(1).Select(l => l.Split(',')[0]);
        shell.Write("truth.csv", "left,right\n" + string.Concat(ids.Select(id => string.Create(CultureInfo.InvariantCulture, $"{id},{id.Replace("org", "dup-0", StringComparison.Ordinal)}\n"))));
    }

    private static JsonElement Json(Shell.Outcome outcome) => JsonDocument.Parse(outcome.Done().Output).RootElement;
}
