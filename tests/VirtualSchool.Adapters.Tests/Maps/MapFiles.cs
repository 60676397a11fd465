namespace VirtualSchool;

/// <summary>Maps are data: strict, and refused with the place that is wrong.</summary>
public sealed class MapFiles
{
    private const string Small = """
        { "format": "small", "version": "1", "title": "A small map", "note": "example: for a test", "source": { "kind": "other", "name": "Test" },
          "dates": ["dd/MM/yyyy"], "fields": [ { "to": "surname", "from": ["Surname"] } ] }
        """;

    public static TheoryData<string> Names => [.. ExportMaps.All.Select(m => m.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void A_shipped_map_says_how_far_it_can_be_trusted_and_survives_a_round_trip(string name)
    {
        var map = ExportMaps.Find(name.ToUpperInvariant())!;

        Assert.Matches("^(exact|part|example): ", map.Note);
        Assert.Equal(map.ToJson(), ExportMap.FromJson(map.ToJson()).ToJson());
        Assert.DoesNotContain("\r", map.ToJson(), StringComparison.Ordinal);
    }

    [Fact]
    public void There_is_no_map_of_an_unknown_name() => Assert.Null(ExportMaps.Find("no-such-map"));

    [Fact]
    public void The_small_map_is_accepted_with_comments() => Assert.Equal("small", ExportMap.FromJson("// ours\n" + Small).Name);

    [Theory]
    [InlineData("\"version\": \"1\"", "\"version\": \"1\", \"colour\": \"red\"", "colour")]
    [InlineData("\"version\": \"1\"", "\"version\": \"1\", \"version\": \"2\"", "version")]
    [InlineData("\"version\": \"1\",", "", "version")]
    [InlineData("\"kind\": \"other\"", "\"kind\": \"moon\"", "source.kind")]
    [InlineData("\"format\": \"small\"", "\"format\": \"Small Map\"", "format")]
    [InlineData("dd/MM/yyyy", "dd/QQ/yyyy", "dates[0]")]
    [InlineData("dd/MM/yyyy", "dd/MM/yy", "dates[0]")]
    [InlineData("\"to\": \"surname\"", "\"to\": \"hatSize\"", "fields[0].to")]
    [InlineData("\"from\": [\"Surname\"]", "\"from\": []", "fields[0]")]
    [InlineData("\"from\": [\"Surname\"]", "\"from\": [\"Surname\", 7]", "fields[0].from[1]")]
    [InlineData("\"from\": [\"Surname\"]", "\"from\": [\"Surname\"], \"regex\": [\"(\"]", "fields[0].regex[0]")]
    [InlineData("\"from\": [\"Surname\"]", "\"from\": [\"Surname\"], \"dates\": [\"dd/MM/yyyy\"]", "fields[0].dates")]
    [InlineData("\"from\": [\"Surname\"]", "\"from\": [\"Surname\"], \"repair\": \"leftPad9\"", "fields[0].repair")]
    [InlineData("\"from\": [\"Surname\"]", "\"from\": [\"Surname\"], \"unknown\": \"guess\"", "fields[0].unknown")]
    [InlineData("{ \"to\": \"surname\", \"from\": [\"Surname\"] }", "{ \"to\": \"surname\", \"from\": [\"A\"] }, { \"to\": \"surname\", \"from\": [\"B\"] }", "fields[1].to")]
    [InlineData("{ \"to\": \"surname\", \"from\": [\"Surname\"] }", "{ \"to\": \"surname\", \"from\": [\"Name\"] }, { \"to\": \"forename\", \"from\": [\"name\"] }", "fields[1].from")]
    [InlineData("{ \"to\": \"surname\", \"from\": [\"Surname\"] }", "{ \"to\": \"sex\", \"from\": [\"Sex\"] }", "fields[0].values")]
    [InlineData("{ \"to\": \"surname\", \"from\": [\"Surname\"] }", "{ \"to\": \"sex\", \"from\": [\"Sex\"], \"values\": \"mars/sex\" }", "fields[0].values")]
    [InlineData("{ \"to\": \"surname\", \"from\": [\"Surname\"] }", "{ \"to\": \"sex\", \"from\": [\"Sex\"], \"values\": [ { \"code\": \"Q\" } ] }", "fields[0].values")]
    [InlineData("{ \"to\": \"surname\", \"from\": [\"Surname\"] }", "{ \"to\": \"legalReason\", \"from\": [\"L\"], \"values\": [ { \"code\": \"CSO\" } ] }", "fields[0].values")]
    [InlineData("\"dates\": [\"dd/MM/yyyy\"]", "\"dates\": [\"dd/MM/yyyy\"], \"key\": [\"scn\"]", "key[0]")]
    [InlineData("\"dates\": [\"dd/MM/yyyy\"]", "\"file\": { \"encodings\": [\"ebcdic\"] }", "file.encodings[0]")]
    [InlineData("\"dates\": [\"dd/MM/yyyy\"]", "\"file\": { \"delimiters\": [\"x\"] }", "file.delimiters[0]")]
    [InlineData("\"title\"", "title", "line 1")]
    public void A_map_that_is_wrong_is_refused_at_its_place(string sound, string broken, string place)
    {
        string json = Small.Replace(sound, broken, StringComparison.Ordinal);
        Assert.NotEqual(Small, json);

        var refused = Assert.Throws<ExportMapException>(() => ExportMap.FromJson(json));

        Assert.Equal(place, refused.Place);
    }

    [Fact]
    public void A_map_nested_too_deeply_is_refused() =>
        Assert.Throws<ExportMapException>(() => ExportMap.FromJson(new string('[', 10_000) + new string(']', 10_000)));

    [Fact]
    public void A_pattern_finds_a_header_only_where_no_name_does()
    {
        var map = ExportMap.FromJson(Small.Replace("\"from\": [\"Surname\"]", "\"from\": [\"Surname\"], \"regex\": [\"^family.*\"]", StringComparison.Ordinal));

        Assert.Equal("Sample", Some.Read(map, "Family called\nSample\n").Records[0].Names[0].Value.Surname);
        var both = Some.Read(map, "Family called,Surname\nwrong,Sample\n").Records[0];
        Assert.Equal("Sample", both.Names[0].Value.Surname);
        Assert.Equal("wrong", both.Unmapped[0].Value.Text);
    }
}
