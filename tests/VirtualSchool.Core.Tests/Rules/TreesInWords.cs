using NodaTime;

namespace VirtualSchool;

/// <summary>A tree of reasons as text, Markdown and JSON, to the letter: hosts show them and people search for them.</summary>
public sealed class TreesInWords
{
    private static readonly Rule Cited = new("XX-1", "It is so", new Citation("Invented Act 2000 s.1", Confidence.High, "https://example.org/act"), null);
    private static readonly Rule Unlinked = new("XX-2", "So is this", new Citation("Invented Act 2000 s.2", Confidence.Medium), null);
    private static readonly SourceFile File = new(new SourceId(SourceKind.SocialWork, "Mosaic"), "children.csv", default);
    private static readonly SourceRow Cell = new(File, 12, "Legal status");
    private static readonly SourceRow Line = new(File, 13);

    private static readonly Trace Tree = Because.Traced.All(
        Cited,
        $"Top",
        Because.Traced.Any(Unlinked, $"Either", Because.Traced.Fact(Determination.Yes, $"Recorded", Cell, Line)),
        Because.Traced.Missing("born", $"Not recorded", Line));

    [Fact]
    public void As_text_each_level_is_indented_and_rows_stand_below_their_fact() =>
        Assert.Equal(
            "Unknown: Top [XX-1, Invented Act 2000 s.1]\n"
            + "  Yes: Either [XX-2, Invented Act 2000 s.2]\n"
            + "    Yes: Recorded\n"
            + "      read from Mosaic: children.csv row 12 column Legal status\n"
            + "      read from Mosaic: children.csv row 13\n"
            + "  Unknown: Not recorded\n"
            + "    read from Mosaic: children.csv row 13\n",
            Tree.ToText());

    [Fact]
    public void As_Markdown_each_level_is_a_nested_list() =>
        Assert.Equal(
            "- **Unknown** Top (`XX-1`, [Invented Act 2000 s.1](https://example.org/act))\n"
            + "  - **Yes** Either (`XX-2`, Invented Act 2000 s.2)\n"
            + "    - **Yes** Recorded\n"
            + "      - read from Mosaic: children.csv row 12 column Legal status\n"
            + "      - read from Mosaic: children.csv row 13\n"
            + "  - **Unknown** Not recorded\n"
            + "    - read from Mosaic: children.csv row 13\n",
            Tree.ToMarkdown());

    [Fact]
    public void As_JSON_each_node_has_its_rule_rows_missing_facts_and_reasons() =>
        Assert.Equal(
            """{"outcome":"Unknown","sentence":"Top","rule":"XX-1","citation":"Invented Act 2000 s.1","confidence":"High","address":"https://example.org/act","missing":["born"],"because":["""
            + """{"outcome":"Yes","sentence":"Either","rule":"XX-2","citation":"Invented Act 2000 s.2","confidence":"Medium","because":["""
            + """{"outcome":"Yes","sentence":"Recorded","sources":[{"source":"Mosaic","file":"children.csv","row":12,"column":"Legal status"},{"source":"Mosaic","file":"children.csv","row":13}]}]},"""
            + """{"outcome":"Unknown","sentence":"Not recorded","sources":[{"source":"Mosaic","file":"children.csv","row":13}],"missing":["born"]}]}""",
            Tree.ToJson());

    [Fact]
    public void Letters_outside_ASCII_are_written_as_they_are() =>
        Assert.Equal("""{"outcome":"No","sentence":"Comhairle nan Eilean Siar, £5 – “so”"}""", Because.Traced.Fact(Determination.No, $"Comhairle nan Eilean Siar, £5 – “so”").ToJson());

    [Theory]
    [InlineData(Determination.Yes, "Yes: It\n")]
    [InlineData(Determination.No, "No: It\n")]
    [InlineData(Determination.NeedsDecision, "Needs a decision: It\n")]
    [InlineData(Determination.Unknown, "Unknown: It\n")]
    public void Each_outcome_has_its_word(Determination outcome, string text) => Assert.Equal(text, Because.Traced.Fact(outcome, $"It").ToText());

    [Fact]
    public void In_a_log_a_fact_without_a_rule_says_its_outcome_only() =>
        Assert.Equal("Trace No", Because.Traced.Holds(false, $"Recorded").ToString());

    [Fact]
    public void A_sentence_writes_each_kind_of_value_in_one_way()
    {
        var home = new HomeType("scotland", "HOME", "Home with parents", isAway: false, "home");

        Assert.Equal(
            "on 5 March 2026, 3 of 1200.50 by words, Home with parents for 22 days",
            Because.Traced.Fact(Determination.Yes, $"on {new LocalDate(2026, 3, 5)}, {3} of {1200.5m} by {"words"}, {home} for {PeriodLength.Days(22)}").Sentence);
        Assert.Equal("nothing: ", Because.Traced.Fact(Determination.Yes, $"nothing: {(string?)null}{(HomeType)null!}{(LegalBasis)null!}").Sentence);
    }
}
