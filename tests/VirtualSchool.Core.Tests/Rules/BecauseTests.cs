using System.Text.Json;
using NodaTime;

namespace VirtualSchool;

public sealed class BecauseTests
{
    private static readonly Rule Rule = new("XX-1", "All of them are needed", new Citation("Invented Act 2000 s.1", Confidence.High, "https://example.org/act"), new EffectiveInterval(new LocalDate(2000, 1, 1), null));

    private static readonly SourceRow Row = new(new SourceFile(new SourceId(SourceKind.SocialWork, "Mosaic"), "children.csv", default), 12, "Legal status");

    [Theory]
    [InlineData(Determination.Yes, Determination.Yes, Determination.Yes)]
    [InlineData(Determination.Yes, Determination.No, Determination.No)]
    [InlineData(Determination.Unknown, Determination.No, Determination.No)]
    [InlineData(Determination.Unknown, Determination.Yes, Determination.Unknown)]
    [InlineData(Determination.Unknown, Determination.NeedsDecision, Determination.Unknown)]
    [InlineData(Determination.Yes, Determination.NeedsDecision, Determination.NeedsDecision)]
    [InlineData(Determination.No, Determination.NeedsDecision, Determination.No)]
    public void All_holds_only_when_each_does_and_one_no_settles_it(Determination one, Determination other, Determination expected)
    {
        Assert.Equal(expected, Because.All(Rule, $"Both", Fact(one), Fact(other)).Outcome);
        Assert.Equal(expected, Because.All(Rule, $"Both", Fact(other), Fact(one)).Outcome);
    }

    [Theory]
    [InlineData(Determination.No, Determination.No, Determination.No)]
    [InlineData(Determination.Yes, Determination.No, Determination.Yes)]
    [InlineData(Determination.Unknown, Determination.Yes, Determination.Yes)]
    [InlineData(Determination.Unknown, Determination.No, Determination.Unknown)]
    [InlineData(Determination.NeedsDecision, Determination.No, Determination.NeedsDecision)]
    [InlineData(Determination.NeedsDecision, Determination.Yes, Determination.Yes)]
    public void Any_holds_when_one_does_and_only_all_noes_make_a_no(Determination one, Determination other, Determination expected)
    {
        Assert.Equal(expected, Because.Any(Rule, $"Either", Fact(one), Fact(other)).Outcome);
        Assert.Equal(expected, Because.Any(Rule, $"Either", Fact(other), Fact(one)).Outcome);
    }

    [Theory]
    [InlineData(Determination.Yes, Determination.No)]
    [InlineData(Determination.No, Determination.Yes)]
    [InlineData(Determination.Unknown, Determination.Unknown)]
    [InlineData(Determination.NeedsDecision, Determination.NeedsDecision)]
    public void Not_turns_only_a_yes_and_a_no(Determination one, Determination expected) =>
        Assert.Equal(expected, Because.Not(Rule, $"Not so", Fact(one)).Outcome);

    [Fact]
    public void An_unknown_names_the_facts_of_its_unknown_reasons_once_and_a_settled_answer_names_none()
    {
        var born = Because.Missing("born", $"The date of birth is not recorded");
        var episodes = Because.Missing("episodes", $"No legal basis is recorded");

        Assert.Equal(["born", "episodes"], Because.All(Rule, $"Both", born, episodes, born).Missing);
        Assert.Empty(Because.All(Rule, $"Both", born, Fact(Determination.No)).Missing);
        Assert.Empty(Because.Any(Rule, $"Either", born, Fact(Determination.Yes)).Missing);
    }

    [Fact]
    public void A_discretion_is_a_question_to_a_person_and_not_missing_evidence()
    {
        var question = Because.NeedsDecision(Rule, $"Does the welfare of the child need it?", Fact(Determination.Yes));

        Assert.Equal(Determination.NeedsDecision, question.Outcome);
        Assert.Empty(question.Missing);
    }

    [Fact]
    public void A_note_explains_and_changes_nothing()
    {
        var answer = Because.All(Rule, $"Both", Fact(Determination.Yes));
        var noted = Because.Also(answer, Because.Missing("homes", $"No home is recorded"));

        Assert.Equal(Determination.Yes, noted.Outcome);
        Assert.Empty(noted.Missing);
        Assert.Equal(2, noted.Because.Count);
    }

    [Fact]
    public void The_tree_as_text_gives_answer_sentence_rule_provision_and_source()
    {
        var tree = Because.All(Rule, $"Looked after on {new LocalDate(2026, 1, 15)}", Because.Fact(Determination.Yes, $"Order from {new LocalDate(2025, 3, 1)}", Row));

        Assert.Equal(
            "Yes: Looked after on 15 January 2026 [XX-1, Invented Act 2000 s.1]\n"
            + "  Yes: Order from 1 March 2025\n"
            + "    read from Mosaic: children.csv row 12 column Legal status\n",
            tree.ToText());
    }

    [Fact]
    public void The_tree_as_Markdown_links_the_provision() =>
        Assert.Equal(
            "- **Unknown** Looked after (`XX-1`, [Invented Act 2000 s.1](https://example.org/act))\n  - **Unknown** No legal basis\n",
            Because.All(Rule, $"Looked after", Because.Missing("episodes", $"No legal basis")).ToMarkdown());

    [Fact]
    public void The_tree_as_JSON_holds_the_same_and_leaves_out_what_is_empty()
    {
        using var json = JsonDocument.Parse(Because.All(Rule, $"Looked after", Because.Missing("episodes", $"No legal basis", Row)).ToJson());
        var top = json.RootElement;

        Assert.Equal("Unknown", top.GetProperty("outcome").GetString());
        Assert.Equal("XX-1", top.GetProperty("rule").GetString());
        Assert.Equal("episodes", top.GetProperty("missing")[0].GetString());
        Assert.Equal(12, top.GetProperty("because")[0].GetProperty("sources")[0].GetProperty("row").GetInt32());
        Assert.False(top.TryGetProperty("sources", out _));
    }

    [Fact]
    public void Rules_and_provisions_of_the_whole_tree_are_listed_once_and_top_first()
    {
        var below = new Rule("XX-2", "Below", new Citation("Invented Act 2000 s.2", Confidence.High), null);
        var tree = Because.All(Rule, $"A", Because.Any(below, $"B"), Because.Any(Rule, $"C"), Because.Any(below, $"D"));

        Assert.Equal(["XX-1", "XX-2"], tree.RuleIds);
        Assert.Equal(["Invented Act 2000 s.1", "Invented Act 2000 s.2"], tree.Citations.Select(c => c.Text));
    }

    [Fact]
    public void A_sentence_takes_no_value_that_could_name_a_child()
    {
        object name = new PersonName("Ailsa", "MacInvented");

        Assert.Throws<ArgumentException>(() => Because.Fact(Determination.Yes, $"{name} is looked after"));
        Assert.Throws<ArgumentException>(() => Because.Missing("born", $"{null} is not known"));
    }

    [Fact]
    public void A_trace_in_a_log_says_its_outcome_and_rule_only() =>
        Assert.Equal("Trace Yes XX-1", Because.All(Rule, $"From {new LocalDate(2025, 3, 1)}").ToString());

    [Fact]
    public void A_rule_without_commencement_is_enacted_and_never_in_force()
    {
        var rule = new Rule("XX-3", "Prospective", new Citation("Invented Act 2026 s.1", Confidence.High), null);

        Assert.True(rule.IsEnactedNotInForce);
        Assert.False(rule.IsInForceOn(new LocalDate(2099, 1, 1)));
        Assert.False(Rule.IsInForceOn(new LocalDate(1999, 12, 31)));
        Assert.True(Rule.IsInForceOn(new LocalDate(2000, 1, 1)));
    }

    private static Trace Fact(Determination outcome) => Because.Fact(outcome, $"A fact");
}
