using System.Text.Json;
using CsCheck;
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
        Assert.Equal(expected, Because.Traced.All(Rule, $"Both", Fact(one), Fact(other)).Outcome);
        Assert.Equal(expected, Because.Traced.All(Rule, $"Both", Fact(other), Fact(one)).Outcome);
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
        Assert.Equal(expected, Because.Traced.Any(Rule, $"Either", Fact(one), Fact(other)).Outcome);
        Assert.Equal(expected, Because.Traced.Any(Rule, $"Either", Fact(other), Fact(one)).Outcome);
    }

    [Theory]
    [InlineData(Determination.Yes, Determination.No)]
    [InlineData(Determination.No, Determination.Yes)]
    [InlineData(Determination.Unknown, Determination.Unknown)]
    [InlineData(Determination.NeedsDecision, Determination.NeedsDecision)]
    public void Not_turns_only_a_yes_and_a_no(Determination one, Determination expected) =>
        Assert.Equal(expected, Because.Traced.Not(Rule, $"Not so", Fact(one)).Outcome);

    [Fact]
    public void An_unknown_names_the_facts_of_its_unknown_reasons_once_and_a_settled_answer_names_none()
    {
        var born = Because.Traced.Missing("born", $"The date of birth is not recorded");
        var episodes = Because.Traced.Missing("episodes", $"No legal basis is recorded");

        Assert.Equal(["born", "episodes"], Because.Traced.All(Rule, $"Both", born, episodes, born).Missing);
        Assert.Empty(Because.Traced.All(Rule, $"Both", born, Fact(Determination.No)).Missing);
        Assert.Empty(Because.Traced.Any(Rule, $"Either", born, Fact(Determination.Yes)).Missing);
    }

    [Fact]
    public void A_discretion_is_a_question_to_a_person_and_not_missing_evidence()
    {
        var question = Because.Traced.NeedsDecision(Rule, $"Does the welfare of the child need it?", Fact(Determination.Yes));

        Assert.Equal(Determination.NeedsDecision, question.Outcome);
        Assert.Empty(question.Missing);
    }

    [Fact]
    public void A_note_explains_and_changes_nothing()
    {
        var answer = Because.Traced.All(Rule, $"Both", Fact(Determination.Yes));
        var noted = Because.Traced.Also(answer, Because.Traced.Missing("homes", $"No home is recorded"));

        Assert.Equal(Determination.Yes, noted.Outcome);
        Assert.Empty(noted.Missing);
        Assert.Equal(2, noted.Because.Count);
    }

    [Fact]
    public void The_tree_as_text_gives_answer_sentence_rule_provision_and_source()
    {
        var tree = Because.Traced.All(Rule, $"Looked after on {new LocalDate(2026, 1, 15)}", Because.Traced.Fact(Determination.Yes, $"Order from {new LocalDate(2025, 3, 1)}", Row));

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
            Because.Traced.All(Rule, $"Looked after", Because.Traced.Missing("episodes", $"No legal basis")).ToMarkdown());

    [Fact]
    public void The_tree_as_JSON_holds_the_same_and_leaves_out_what_is_empty()
    {
        using var json = JsonDocument.Parse(Because.Traced.All(Rule, $"Looked after", Because.Traced.Missing("episodes", $"No legal basis", Row)).ToJson());
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
        var tree = Because.Traced.All(Rule, $"A", Because.Traced.Any(below, $"B"), Because.Traced.Any(Rule, $"C"), Because.Traced.Any(below, $"D"));

        Assert.Equal(["XX-1", "XX-2"], tree.RuleIds);
        Assert.Equal(["Invented Act 2000 s.1", "Invented Act 2000 s.2"], tree.Citations.Select(c => c.Text));
    }

    [Fact]
    public void A_sentence_takes_dates_numbers_codes_of_law_and_fixed_words_only() =>
        Assert.Equal(
            new[] { typeof(LocalDate), typeof(int), typeof(decimal), typeof(string), typeof(LegalBasis), typeof(HomeType), typeof(PeriodLength) }.OrderBy(t => t.Name),
            typeof(Sentence).GetMethods().Where(m => m.Name == nameof(Sentence.AppendFormatted)).Select(m => m.GetParameters()[0].ParameterType).OrderBy(t => t.Name));

    [Fact]
    public void Where_reasons_are_not_kept_a_sentence_looks_at_no_value()
    {
        int looked = 0;
        int Value() => ++looked;

        Trace bare = Because.OutcomesOnly.All(Rule, $"Looked at {Value()}", Because.OutcomesOnly.Missing("born", $"Nor at {Value()}"));

        Assert.Equal(0, looked);
        Assert.Equal(Determination.Unknown, bare.Outcome);
        Assert.Equal(["born"], bare.Missing);
        Assert.Equal("Looked at 1", Because.Traced.All(Rule, $"Looked at {Value()}").Sentence);
    }

    private static readonly Gen<Determination> Settled = Gen.Bool.Select(b => b ? Determination.Yes : Determination.No);

    private static readonly Gen<Func<Because, Trace>> Reason = Gen.OneOf(
        Settled.Select(o => (Func<Because, Trace>)(b => b.Fact(o, $"A fact"))),
        Gen.Int[0, 2].Select(i => new[] { "born", "episodes", "homes" }[i]).Select(f => (Func<Because, Trace>)(b => b.Missing(f, $"Not recorded"))),
        Gen.Const((Func<Because, Trace>)(b => b.NeedsDecision(Rule, $"A question"))));

    [Fact]
    public void With_and_without_reasons_every_combination_has_the_same_outcome_and_misses_the_same_facts() =>
        Gen.Select(Reason.Array[0, 4], Settled.Array[4]).Sample((reasons, then) =>
        {
            foreach (Func<Because, Trace> combine in new Func<Because, Trace>[]
            {
                b => b.All(Rule, $"All", [.. reasons.Select(r => r(b))]),
                b => b.Any(Rule, $"Any", [.. reasons.Select(r => r(b))]),
                b => b.Not(Rule, $"Not", b.All(null, $"All", [.. reasons.Select(r => r(b))])),
                b => b.ByDefault(Rule, $"Default", b.Any(null, $"Any", [.. reasons.Select(r => r(b))]), [.. reasons.Select((r, i) => new RuleException(r(b), then[i]))]),
            })
            {
                Trace traced = combine(Because.Traced);
                Trace bare = combine(Because.OutcomesOnly);
                Assert.Equal(traced.Outcome, bare.Outcome);
                Assert.Equal(traced.Missing, bare.Missing);
                Assert.Equal(traced.Outcome == Determination.Unknown, traced.Missing.Count > 0);
            }
        });

    [Theory]
    [InlineData(Determination.Yes, Determination.No, Determination.No, Determination.Yes)]
    [InlineData(Determination.Yes, Determination.Yes, Determination.No, Determination.No)]
    [InlineData(Determination.Yes, Determination.Yes, Determination.Yes, Determination.No)]
    [InlineData(Determination.Yes, Determination.Unknown, Determination.No, Determination.Unknown)]
    [InlineData(Determination.Yes, Determination.Unknown, Determination.Yes, Determination.No)]
    [InlineData(Determination.No, Determination.Unknown, Determination.No, Determination.No)]
    [InlineData(Determination.Yes, Determination.NeedsDecision, Determination.No, Determination.NeedsDecision)]
    public void A_default_stands_unless_an_exception_applies_or_may_apply(Determination usual, Determination first, Determination second, Determination expected) =>
        Assert.Equal(expected, Because.Traced.ByDefault(Rule, $"Default", Fact(usual), new RuleException(Fact(first), Determination.No), new RuleException(Fact(second), Determination.No)).Outcome);

    [Fact]
    public void Two_exceptions_that_disagree_are_for_a_person_and_both_are_in_the_tree()
    {
        Trace tree = Because.Traced.ByDefault(
            Rule,
            $"Default",
            Fact(Determination.Yes),
            new RuleException(Because.Traced.All(Rule, $"The one"), Determination.No),
            new RuleException(Because.Traced.All(Rule, $"The other"), Determination.Yes));

        Assert.Equal(Determination.NeedsDecision, tree.Outcome);
        Assert.Equal(["The one", "The other"], tree.Because.Skip(1).Select(b => b.Sentence));
    }

    [Fact]
    public void A_trace_in_a_log_says_its_outcome_and_rule_only() =>
        Assert.Equal("Trace Yes XX-1", Because.Traced.All(Rule, $"From {new LocalDate(2025, 3, 1)}").ToString());

    [Fact]
    public void A_rule_without_commencement_is_enacted_and_never_in_force()
    {
        var rule = new Rule("XX-3", "Prospective", new Citation("Invented Act 2026 s.1", Confidence.High), null);

        Assert.True(rule.IsEnactedNotInForce);
        Assert.False(rule.IsInForceOn(new LocalDate(2099, 1, 1)));
        Assert.False(Rule.IsInForceOn(new LocalDate(1999, 12, 31)));
        Assert.True(Rule.IsInForceOn(new LocalDate(2000, 1, 1)));
    }

    [Fact]
    public void Of_exceptions_that_may_apply_a_missing_fact_comes_before_a_question()
    {
        foreach (Because because in new[] { Because.Traced, Because.OutcomesOnly })
        {
            Trace yes = because.Holds(true, $"usual"), born = because.Missing("born", $"not recorded"), homes = because.Missing("homes", $"not recorded"), question = because.NeedsDecision(Rule, $"is it so");
            Trace Default(Trace usual, params RuleException[] exceptions) => because.ByDefault(Rule, $"default", usual, exceptions);

            Assert.Equal(["born"], Default(yes, new(question, Determination.No), new(born, Determination.No)).Missing);
            Assert.Equal(["born"], Default(yes, new(born, Determination.No), new(question, Determination.No)).Missing);
            Assert.Equal(["born"], Default(yes, new(born, Determination.No), new(homes, Determination.No)).Missing);
            Assert.Equal(Determination.NeedsDecision, Default(yes, new RuleException(question, Determination.No)).Outcome);
            Assert.Equal(Determination.Yes, Default(yes, new(born, Determination.Yes), new(question, Determination.Yes)).Outcome);

            // What is open already stays open for its own reason.
            Assert.Equal(["homes"], Default(homes, new RuleException(born, Determination.No)).Missing);
            Assert.Equal(Determination.NeedsDecision, Default(question, new RuleException(born, Determination.No)).Outcome);
            Assert.Equal(Determination.Yes, Default(homes, new RuleException(yes, Determination.Yes)).Outcome);
        }
    }

    [Fact]
    public void Three_exceptions_of_which_one_disagrees_are_for_a_person()
    {
        RuleException no = new(Fact(Determination.Yes), Determination.No), yes = new(Fact(Determination.Yes), Determination.Yes);

        Assert.Equal(Determination.NeedsDecision, Because.Traced.ByDefault(Rule, $"default", Fact(Determination.Yes), no, yes, no).Outcome);
        Assert.Equal(Determination.NeedsDecision, Because.Traced.ByDefault(Rule, $"default", Fact(Determination.Yes), no, no, yes).Outcome);
        Assert.Equal(Determination.No, Because.Traced.ByDefault(Rule, $"default", Fact(Determination.Yes), no, no, no).Outcome);
    }

    [Fact]
    public void A_tree_keeps_the_usual_answer_and_every_exception_in_order()
    {
        Trace usual = Fact(Determination.Yes), idle = Fact(Determination.No), applies = Fact(Determination.Yes);
        Trace tree = Because.Traced.ByDefault(Rule, $"default", usual, new RuleException(idle, Determination.No), new RuleException(applies, Determination.No));

        Assert.Equal([usual, idle, applies], tree.Because);
        Assert.Equal((Determination.No, "XX-1", "default"), (tree.Outcome, tree.Rule!.Id, tree.Sentence));
        Assert.Empty(tree.Missing);
    }

    [Fact]
    public void Without_reasons_several_missing_facts_are_named_in_order_and_once()
    {
        Because quick = Because.OutcomesOnly;
        Trace born = quick.Missing("born", $""), homes = quick.Missing("homes", $"");

        Assert.Equal(["born", "homes"], quick.All(Rule, $"", born, homes, born).Missing);
        Assert.Equal(["homes", "born"], quick.Any(Rule, $"", homes, quick.Holds(false, $""), born).Missing);
        Assert.Equal(["born"], quick.All(Rule, $"", born, quick.Missing("born", $""), quick.Holds(true, $"")).Missing);
        Assert.Empty(quick.NeedsDecision(Rule, $"").Missing);
        Assert.Same(born, quick.Missing("born", $""));
    }

    [Fact]
    public void A_node_keeps_its_rows_and_its_notes()
    {
        Trace fact = Because.Traced.Fact(Determination.Yes, $"recorded", Row), note = Fact(Determination.No);

        Assert.Equal([Row], fact.Sources);
        Assert.Equal([Row], Because.Traced.Missing("born", $"doubtful", Row).Sources);
        Assert.Equal([note], Because.Traced.Also(fact, note).Because);
        Assert.Equal([Row], Because.Traced.Also(fact, note).Sources);
        Assert.Same(fact, Because.Traced.Also(fact));
        Assert.Same(fact, Because.OutcomesOnly.Also(fact, note));
        Assert.Equal([note], Because.Traced.NeedsDecision(Rule, $"is it so", note).Because);
    }

    [Fact]
    public void What_is_needed_for_a_reason_is_not_null()
    {
        foreach (Because because in new[] { Because.Traced, Because.OutcomesOnly })
        {
            Assert.Throws<ArgumentNullException>(() => because.Missing(null!, $"not recorded"));
            Assert.Throws<ArgumentNullException>(() => because.NeedsDecision(null!, $"is it so"));
            Assert.Throws<ArgumentNullException>(() => because.Not(Rule, $"not so", null!));
            Assert.Throws<ArgumentNullException>(() => because.ByDefault(Rule, $"default", null!));
            Assert.Throws<ArgumentNullException>(() => because.Also(null!));
        }
    }

    [Fact]
    public void A_grouping_without_conditions_holds_and_without_alternatives_does_not()
    {
        Assert.Equal(Determination.Yes, Because.Traced.All(null, $"nothing is asked").Outcome);
        Assert.Equal(Determination.No, Because.Traced.Any(null, $"nothing is offered").Outcome);
        Assert.Null(Because.Traced.All(null, $"nothing is asked").Rule);
    }

    private static Trace Fact(Determination outcome) => Because.Traced.Fact(outcome, $"A fact");
}
