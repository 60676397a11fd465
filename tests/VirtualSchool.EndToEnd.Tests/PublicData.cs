using System.Globalization;
using System.Text.Json;

namespace VirtualSchool;

/// <summary>Data that nobody here wrote, through the whole path.</summary>
public sealed class PublicData
{
    private const string FebrlMap = """
        {
          "format": "febrl4", "version": "1", "title": "FEBRL data set 4", "note": "exact: the headers of the data set's files",
          "source": { "name": "FEBRL", "kind": "other" }, "jurisdiction": "scotland",
          "dates": ["yyyyMMdd"],
          "fields": [
            { "to": "personId", "from": ["rec_id"], "required": true },
            { "to": "forename", "from": ["given_name"] },
            { "to": "surname", "from": ["surname"] },
            { "to": "addressLine1", "from": ["address_1"] },
            { "to": "addressLine2", "from": ["address_2"] },
            { "to": "postcode", "from": ["postcode"] },
            { "to": "dob", "from": ["date_of_birth"] }
          ]
        }
        """;

    [Fact]
    public void Febrl4_as_two_lists_links_at_its_own_threshold_with_F1_of_at_least_0_999()
    {
        using var shell = new Shell();
        Febrl(shell);
        var result = Json(shell.Run("match", "dataset4a.csv", "dataset4b.csv", "--one-to-one", "--out", "links.csv", "--truth", "truth.csv", "--json"));

        Assert.Equal(5_000, result.GetProperty("leftRecords").GetInt32());
        Assert.True(result.GetProperty("truth").GetProperty("f1").GetDouble() >= 0.999, result.GetProperty("truth").ToString());

        // The links file holds what was measured.
        var links = Table.Read(shell.Text("links.csv"));
        Assert.Equal(result.GetProperty("links").GetInt32(), links.Rows.Count);
        Assert.True(links.Rows.Count(r => r["left_id"].Replace("org", "dup-0", StringComparison.Ordinal) == r["right_id"]) > 4_985);
    }

    [Fact]
    public void Febrl4_through_a_map_of_the_users_own_links_as_well_and_says_which_columns_it_added()
    {
        using var shell = new Shell();
        Febrl(shell);
        shell.Write("febrl.json", FebrlMap);
        var result = Json(shell.Run("match", "dataset4a.csv", "dataset4b.csv", "--left-map", "febrl.json", "--right-map", "febrl.json", "--one-to-one", "--out", "links.csv", "--truth", "truth.csv", "--json"));

        Assert.Equal(5_000, result.GetProperty("rightRecords").GetInt32());
        Assert.Contains(result.GetProperty("notes").EnumerateArray(), n => n.GetString() == "Not in the map, compared as national number: soc_sec_id.");
        Assert.True(result.GetProperty("truth").GetProperty("f1").GetDouble() >= 0.999, result.GetProperty("truth").ToString());
    }

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
