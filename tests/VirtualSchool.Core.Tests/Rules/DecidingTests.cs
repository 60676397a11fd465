using CsCheck;
using NodaTime;

namespace VirtualSchool;

/// <summary>The reason in one line is the part of the tree that the answer came from.</summary>
public sealed class DecidingTests
{
    private static readonly Because Because = Because.Traced;

    private static readonly Rule Top = Named("XX-1");
    private static readonly Rule Lower = Named("XX-2");
    private static readonly Rule Other = Named("XX-3");

    [Fact]
    public void Of_alternatives_the_first_that_holds_decides()
    {
        var trace = Because.Any(Top, $"helped", Says(Determination.No, Lower, "first"), Says(Determination.Yes, Lower, "second"), Says(Determination.Yes, Other, "third"));

        Assert.Equal(["second"], Sentences(trace));
    }

    [Fact]
    public void Of_conditions_the_first_that_fails_decides()
    {
        var trace = Because.All(Top, $"helped", Says(Determination.Unknown, Lower, "first"), Says(Determination.No, Lower, "second"), Says(Determination.No, Other, "third"));

        Assert.Equal(["second"], Sentences(trace));
    }

    [Fact]
    public void Conditions_that_hold_together_decide_together_and_so_do_alternatives_that_fail_together()
    {
        Assert.Equal(["first", "second"], Sentences(Because.All(Top, $"helped", Says(Determination.Yes, Lower, "first"), Says(Determination.Yes, Other, "second"))));
        Assert.Equal(["first", "second"], Sentences(Because.Any(Top, $"helped", Says(Determination.No, Lower, "first"), Says(Determination.No, Other, "second"))));
    }

    [Fact]
    public void Through_an_opposite_the_condition_decides_with_its_own_outcome()
    {
        var trace = Because.Not(Top, $"free", Because.Any(Lower, $"held", Says(Determination.No, Other, "an order")));

        Assert.Equal(Determination.Yes, trace.Outcome);
        Assert.Equal((Determination.No, "an order"), (Assert.Single(trace.Deciding()).Outcome, trace.Deciding()[0].Sentence));
    }

    [Fact]
    public void A_fact_is_named_by_the_lowest_provision_above_it_and_alone_where_there_is_none()
    {
        var fact = Because.Holds(true, $"recorded");

        Assert.Equal(["in force"], Sentences(Because.Any(Top, $"helped", Because.All(Lower, $"in force", fact))));
        Assert.Equal(["recorded"], Sentences(Because.Any(null, $"helped", fact)));
        Assert.Same(fact, Assert.Single(fact.Deciding()));
    }

    [Fact]
    public void A_provision_that_is_applied_to_a_fact_decides_and_not_the_rules_that_help_to_read_it()
    {
        var order = Because.All(Lower, $"an order in force", Because.Holds(true, $"recorded"), Says(Determination.No, Other, "not run out"));

        Assert.Equal(["an order in force"], Sentences(Because.Any(Top, $"looked after", order)));
        Assert.Equal(["not run out"], Sentences(order));

        var unsettled = Because.All(Lower, $"in care", Because.Missing("episodes", $"nothing is recorded"), Says(Determination.No, Other, "under 18"));
        Assert.Equal(["under 18"], Sentences(Because.All(Top, $"helped", unsettled)));
    }

    [Fact]
    public void For_what_is_not_known_it_is_each_missing_fact_and_for_a_discretion_the_question()
    {
        var born = Because.Missing("born", $"the date of birth is not recorded");
        var episodes = Because.Missing("episodes", $"no legal basis is recorded");
        var question = Because.NeedsDecision(Lower, $"is it reasonable", Says(Determination.Yes, Other, "what to weigh"));

        Assert.Equal([born, episodes], Because.All(Top, $"helped", Because.All(Lower, $"in care", born, Says(Determination.Yes, Other, "recorded")), episodes, question).Deciding());
        Assert.Equal([question], Because.All(Top, $"helped", Says(Determination.Yes, Lower, "old enough"), question).Deciding());
    }

    [Fact]
    public void By_default_the_usual_answer_decides_and_otherwise_the_exceptions_that_apply()
    {
        var usual = Says(Determination.Yes, Lower, "usual");
        var idle = new RuleException(Says(Determination.No, Other, "does not apply"), Determination.No);
        var applies = new RuleException(Says(Determination.Yes, Other, "applies"), Determination.No);
        var contrary = new RuleException(Says(Determination.Yes, Other, "applies too"), Determination.Yes);
        var open = new RuleException(Because.Missing("view", $"no view is recorded"), Determination.No);

        Assert.Equal(["usual"], Sentences(Because.ByDefault(Top, $"helped", usual, idle)));
        Assert.Equal(["applies"], Sentences(Because.ByDefault(Top, $"helped", usual, idle, applies)));
        Assert.Equal(["applies", "applies too"], Sentences(Because.ByDefault(Top, $"helped", usual, applies, contrary)));
        Assert.Equal(["no view is recorded"], Sentences(Because.ByDefault(Top, $"helped", usual, open, idle)));
    }

    [Fact]
    public void Notes_decide_nothing()
    {
        var trace = Because.Also(Because.Not(Top, $"free", Says(Determination.Yes, Lower, "held")), Says(Determination.No, Other, "a note"));

        Assert.Equal(["held"], Sentences(trace));
    }

    [Fact]
    public void What_decides_is_in_the_tree_and_names_all_that_is_missing()
    {
        Trees(4).Sample(tree =>
        {
            var deciding = tree.Deciding();

            Assert.NotEmpty(deciding);
            Assert.All(deciding, d => Assert.Contains(d, Nodes(tree)));
            if (tree.Outcome is Determination.Unknown or Determination.NeedsDecision)
            {
                Assert.All(deciding, d => Assert.Equal(tree.Outcome, d.Outcome));
                Assert.Equal(tree.Missing.Order(StringComparer.Ordinal), deciding.SelectMany(d => d.Missing).Distinct().Order(StringComparer.Ordinal));
            }
        });
    }

    private static Gen<Trace> Trees(int depth)
    {
        var leaf = Gen.OneOf(
            Gen.Int[0, 3].Select(i => Because.Fact(i % 2 == 0 ? Determination.Yes : Determination.No, $"fact {i}")),
            Gen.Int[0, 2].Select(i => ((string[])["born", "episodes", "homes"])[i]).Select(f => Because.Missing(f, $"{f} is not recorded")),
            Gen.Int[0, 0].Select(_ => Because.NeedsDecision(Other, $"a question")));
        if (depth == 0)
        {
            return leaf;
        }

        var below = Trees(depth - 1);
        return Gen.OneOf(
            leaf,
            Gen.Select(below.Array[1, 3], Gen.Bool, (parts, ruled) => Because.All(ruled ? Top : null, $"all {depth}", parts)),
            Gen.Select(below.Array[1, 3], Gen.Bool, (parts, ruled) => Because.Any(ruled ? Lower : null, $"any {depth}", parts)),
            below.Select(part => Because.Not(Top, $"not {depth}", part)),
            Gen.Select(below, below, Gen.Bool, (usual, applies, then) => Because.ByDefault(Top, $"default {depth}", usual, new RuleException(applies, then ? Determination.Yes : Determination.No))));
    }

    private static IEnumerable<Trace> Nodes(Trace trace) => trace.Because.SelectMany(Nodes).Prepend(trace);

    private static string[] Sentences(Trace trace) => [.. trace.Deciding().Select(d => d.Sentence)];

    private static Trace Says(Determination outcome, Rule rule, string words) => Because.All(rule, $"{words}", Because.Fact(outcome, $"a row says so"));

    private static Rule Named(string id) => new(id, "It is so", new Citation("Invented Act 2000 s.1", Confidence.High), new EffectiveInterval(new LocalDate(2000, 1, 1), null));
}
