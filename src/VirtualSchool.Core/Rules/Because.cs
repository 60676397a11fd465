using System.Runtime.CompilerServices;

namespace VirtualSchool;

/// <summary>
/// The ways an answer can follow from others. Rules are written with these, and the because-tree comes out of them: nobody writes
/// a reason beside a condition, so the two cannot part.
/// </summary>
/// <remarks>
/// <see cref="Traced"/> keeps the tree. <see cref="OutcomesOnly"/> runs the same rules and keeps the outcome and the missing facts:
/// for bulk work. Sentences are interpolated strings, see <see cref="Sentence"/> for what they may hold.
/// </remarks>
public sealed class Because
{
    private Because(bool keepsReasons) => KeepsReasons = keepsReasons;

    /// <summary>Keeps every reason.</summary>
    public static Because Traced { get; } = new(true);

    /// <summary>Keeps outcomes and missing facts and no reasons. The outcomes are those of <see cref="Traced"/>, since the same rules run.</summary>
    public static Because OutcomesOnly { get; } = new(false);

    /// <summary>Whether reasons are kept. A rule may skip work that only makes reasons; it must not answer otherwise.</summary>
    public bool KeepsReasons { get; }

    /// <summary>A recorded fact that speaks for or against.</summary>
    /// <param name="outcome">What it says.</param>
    /// <param name="sentence">The fact in words.</param>
    /// <param name="sources">The rows it was read from.</param>
    /// <returns>A node without further reasons.</returns>
    public Trace Fact(Determination outcome, [InterpolatedStringHandlerArgument("")] Sentence sentence, params ReadOnlySpan<SourceRow> sources) =>
        KeepsReasons ? new Trace(outcome, null, sentence.ToString(), sources.ToArray(), [], []) : Trace.Bare(outcome);

    /// <summary>A condition that holds or does not.</summary>
    /// <param name="holds">Whether it holds.</param>
    /// <param name="sentence">The condition in words.</param>
    /// <param name="sources">The rows it was read from.</param>
    /// <returns>A node with the outcome Yes or No and without further reasons.</returns>
    public Trace Holds(bool holds, [InterpolatedStringHandlerArgument("")] Sentence sentence, params ReadOnlySpan<SourceRow> sources) =>
        Fact(holds ? Determination.Yes : Determination.No, sentence, sources);

    /// <summary>A fact that nobody recorded and that would settle the question.</summary>
    /// <param name="fact">Its path, for example <c>born</c> or <c>episodes</c>.</param>
    /// <param name="sentence">What is not known, in words.</param>
    /// <param name="sources">The rows that make it doubtful, if any.</param>
    /// <returns>A node with the outcome <see cref="Determination.Unknown"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="fact"/> is null.</exception>
    public Trace Missing(string fact, [InterpolatedStringHandlerArgument("")] Sentence sentence, params ReadOnlySpan<SourceRow> sources)
    {
        Needed(fact);
        return KeepsReasons
            ? new Trace(Determination.Unknown, null, sentence.ToString(), sources.ToArray(), [], [fact])
            : Trace.BareUnknown(fact);
    }

    /// <summary>A question that the law leaves to a person, or that the law as known does not settle.</summary>
    /// <param name="rule">The rule that gives the discretion.</param>
    /// <param name="question">The question in words.</param>
    /// <param name="reasons">What the person should know.</param>
    /// <returns>A node with the outcome <see cref="Determination.NeedsDecision"/>.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="rule"/> is null.</exception>
    public Trace NeedsDecision(Rule rule, [InterpolatedStringHandlerArgument("")] Sentence question, params ReadOnlySpan<Trace> reasons)
    {
        Needed(rule);
        return KeepsReasons
            ? new Trace(Determination.NeedsDecision, rule, question.ToString(), [], reasons.ToArray(), [])
            : Trace.Bare(Determination.NeedsDecision);
    }

    /// <summary>All must hold: No if one is No; otherwise Unknown or NeedsDecision if one is; otherwise Yes.</summary>
    /// <param name="rule">The rule that asks for all of them, or null for a mere grouping.</param>
    /// <param name="sentence">What follows when all hold.</param>
    /// <param name="conditions">The conditions; none of them makes it Yes.</param>
    /// <returns>A node that follows from the conditions.</returns>
    public Trace All(Rule? rule, [InterpolatedStringHandlerArgument("")] Sentence sentence, params ReadOnlySpan<Trace> conditions)
    {
        Determination outcome = Has(conditions, Determination.No) ? Determination.No
            : Has(conditions, Determination.Unknown) ? Determination.Unknown
            : Has(conditions, Determination.NeedsDecision) ? Determination.NeedsDecision
            : Determination.Yes;
        return Follow(outcome, rule, sentence, conditions, enough: Determination.No);
    }

    /// <summary>One is enough: Yes if one is Yes; otherwise Unknown or NeedsDecision if one is; otherwise No.</summary>
    /// <param name="rule">The rule that asks for one of them, or null for a mere grouping.</param>
    /// <param name="sentence">What follows when one holds.</param>
    /// <param name="alternatives">The alternatives; none of them makes it No.</param>
    /// <returns>A node that follows from the alternatives.</returns>
    public Trace Any(Rule? rule, [InterpolatedStringHandlerArgument("")] Sentence sentence, params ReadOnlySpan<Trace> alternatives)
    {
        Determination outcome = Has(alternatives, Determination.Yes) ? Determination.Yes
            : Has(alternatives, Determination.Unknown) ? Determination.Unknown
            : Has(alternatives, Determination.NeedsDecision) ? Determination.NeedsDecision
            : Determination.No;
        return Follow(outcome, rule, sentence, alternatives, enough: Determination.Yes);
    }

    /// <summary>The opposite: Yes and No change places, Unknown and NeedsDecision stay.</summary>
    /// <param name="rule">The rule that turns it round, or null.</param>
    /// <param name="sentence">What follows.</param>
    /// <param name="condition">The condition.</param>
    /// <returns>A node that follows from the condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="condition"/> is null.</exception>
    public Trace Not(Rule? rule, [InterpolatedStringHandlerArgument("")] Sentence sentence, Trace condition)
    {
        Determination outcome = Needed(condition).Outcome switch
        {
            Determination.Yes => Determination.No,
            Determination.No => Determination.Yes,
            Determination other => other,
        };
        return Follow(outcome, rule, sentence, [condition], enough: null);
    }

    /// <summary>
    /// A rule with its exceptions. Where none applies, the usual answer stands. Where those that apply agree, their answer stands.
    /// Where two that apply disagree, the law contradicts itself on these facts: NeedsDecision, with both in the tree, and never a
    /// silent order of precedence. An exception that may apply makes the answer Unknown (or NeedsDecision) if it would change it.
    /// </summary>
    /// <param name="rule">The rule.</param>
    /// <param name="sentence">What the answer is about.</param>
    /// <param name="usual">The answer when no exception applies.</param>
    /// <param name="exceptions">The exceptions.</param>
    /// <returns>A node that follows from the usual answer and the exceptions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="usual"/> is null.</exception>
    public Trace ByDefault(Rule? rule, [InterpolatedStringHandlerArgument("")] Sentence sentence, Trace usual, params ReadOnlySpan<RuleException> exceptions)
    {
        Determination outcome = Needed(usual).Outcome;
        Determination? settled = null;
        Trace? doubtful = null;
        foreach (RuleException exception in exceptions)
        {
            if (exception.Applies.Outcome == Determination.Yes)
            {
                settled = settled is { } other && other != exception.Then ? Determination.NeedsDecision : exception.Then;
            }
        }

        Determination answer = settled ?? outcome;
        foreach (RuleException exception in exceptions)
        {
            bool isOpen = exception.Applies.Outcome is Determination.Unknown or Determination.NeedsDecision;
            bool wouldChange = answer is Determination.Yes or Determination.No && exception.Then != answer;
            if (isOpen && wouldChange && doubtful?.Outcome != Determination.Unknown)
            {
                doubtful = exception.Applies;
            }
        }

        answer = doubtful?.Outcome ?? answer;
        if (!KeepsReasons)
        {
            return answer != Determination.Unknown ? Trace.Bare(answer) : doubtful ?? Trace.BareUnknown(usual.Missing);
        }

        var reasons = new List<Trace> { usual };
        var carriers = new List<Trace>();
        foreach (RuleException exception in exceptions)
        {
            reasons.Add(exception.Applies);
            if (doubtful is null && exception.Applies.Outcome == Determination.Yes)
            {
                carriers.Add(exception.Applies);
            }
        }

        if (carriers.Count == 0)
        {
            carriers.Add(doubtful ?? usual);
        }

        return new Trace(answer, rule, sentence.ToString(), [], reasons, answer == Determination.Unknown ? MissingOf(doubtful is null ? [usual] : [doubtful]) : []) { Carriers = carriers };
    }

    /// <summary>The same answer with further nodes that explain or add something and change nothing.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="notes">The nodes to add at its end.</param>
    /// <returns>A node like <paramref name="answer"/> with the notes after its reasons.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="answer"/> is null.</exception>
    public Trace Also(Trace answer, params ReadOnlySpan<Trace> notes) =>
        notes.Length == 0 || !KeepsReasons ? Needed(answer) : Needed(answer).With(notes.ToArray());

    private Trace Follow(Determination outcome, Rule? rule, Sentence sentence, ReadOnlySpan<Trace> reasons, Determination? enough)
    {
        if (!KeepsReasons)
        {
            return outcome == Determination.Unknown ? BareUnknown(reasons) : Trace.Bare(outcome);
        }

        Trace[] kept = reasons.ToArray();
        Trace[] carriers = enough is null ? kept
            : outcome == enough ? [Array.Find(kept, r => r.Outcome == outcome)!]
            : Array.FindAll(kept, r => r.Outcome == outcome);
        return new Trace(outcome, rule, sentence.ToString(), [], kept, outcome == Determination.Unknown ? MissingOf(kept) : []) { Carriers = carriers };
    }

    // Most often one reason alone is unknown: then nothing new is needed.
    private static Trace BareUnknown(ReadOnlySpan<Trace> reasons)
    {
        Trace? first = null;
        bool several = false;
        foreach (Trace reason in reasons)
        {
            if (reason.Outcome == Determination.Unknown && !ReferenceEquals(first, reason))
            {
                several = first is not null;
                first ??= reason;
            }
        }

        return several ? Trace.BareUnknown(MissingOf(reasons)) : first!;
    }

    private static List<string> MissingOf(ReadOnlySpan<Trace> reasons)
    {
        var missing = new List<string>();
        foreach (Trace reason in reasons)
        {
            if (reason.Outcome == Determination.Unknown)
            {
                foreach (string fact in reason.Missing)
                {
                    if (!missing.Contains(fact))
                    {
                        missing.Add(fact);
                    }
                }
            }
        }

        return missing;
    }

    private static bool Has(ReadOnlySpan<Trace> reasons, Determination outcome)
    {
        foreach (Trace reason in reasons)
        {
            if (reason.Outcome == outcome)
            {
                return true;
            }
        }

        return false;
    }

    private static T Needed<T>(T? argument, [CallerArgumentExpression(nameof(argument))] string? name = null)
        where T : class => argument ?? throw new ArgumentNullException(name);
}
