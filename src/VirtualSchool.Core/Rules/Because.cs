namespace VirtualSchool;

/// <summary>
/// The ways an answer can follow from others. Rules are written with these, and the because-tree comes out of them: nobody writes
/// a reason beside a condition, so the two cannot part.
/// </summary>
/// <remarks>
/// Sentences are interpolated strings that may hold dates of legal events, numbers, codes of law and fixed words. Never
/// interpolate a date of birth, or a text taken from a child's record.
/// </remarks>
public static class Because
{
    /// <summary>A recorded fact that speaks for or against.</summary>
    /// <param name="outcome">What it says.</param>
    /// <param name="sentence">The fact in words.</param>
    /// <param name="sources">The rows it was read from.</param>
    /// <returns>A node without further reasons.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sentence holds a value that is not allowed in a trace.</exception>
    public static Trace Fact(Determination outcome, FormattableString sentence, params SourceRow[] sources) =>
        new(outcome, null, sentence, sources ?? throw new ArgumentNullException(nameof(sources)), [], []);

    /// <summary>A fact that nobody recorded and that would settle the question.</summary>
    /// <param name="fact">Its path, for example <c>born</c> or <c>episodes</c>.</param>
    /// <param name="sentence">What is not known, in words.</param>
    /// <param name="sources">The rows that make it doubtful, if any.</param>
    /// <returns>A node with the outcome <see cref="Determination.Unknown"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The sentence holds a value that is not allowed in a trace.</exception>
    public static Trace Missing(string fact, FormattableString sentence, params SourceRow[] sources) =>
        new(
            Determination.Unknown,
            null,
            sentence,
            sources ?? throw new ArgumentNullException(nameof(sources)),
            [],
            [fact ?? throw new ArgumentNullException(nameof(fact))]);

    /// <summary>A question that the law leaves to a person.</summary>
    /// <param name="rule">The rule that gives the discretion.</param>
    /// <param name="question">The question in words.</param>
    /// <param name="reasons">What the person should know.</param>
    /// <returns>A node with the outcome <see cref="Determination.NeedsDecision"/>.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Trace NeedsDecision(Rule rule, FormattableString question, params Trace[] reasons) =>
        new(Determination.NeedsDecision, Needed(rule), question, [], Needed(reasons), []);

    /// <summary>All must hold: No if one is No; otherwise Unknown or NeedsDecision if one is; otherwise Yes.</summary>
    /// <param name="rule">The rule that asks for all of them, or null for a mere grouping.</param>
    /// <param name="sentence">What follows when all hold.</param>
    /// <param name="conditions">The conditions; none of them makes it Yes.</param>
    /// <returns>A node that follows from the conditions.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sentence"/> or <paramref name="conditions"/> is null.</exception>
    public static Trace All(Rule? rule, FormattableString sentence, params Trace[] conditions)
    {
        Determination outcome = Has(Needed(conditions), Determination.No) ? Determination.No
            : Has(conditions, Determination.Unknown) ? Determination.Unknown
            : Has(conditions, Determination.NeedsDecision) ? Determination.NeedsDecision
            : Determination.Yes;
        return Follow(outcome, rule, sentence, conditions);
    }

    /// <summary>One is enough: Yes if one is Yes; otherwise Unknown or NeedsDecision if one is; otherwise No.</summary>
    /// <param name="rule">The rule that asks for one of them, or null for a mere grouping.</param>
    /// <param name="sentence">What follows when one holds.</param>
    /// <param name="alternatives">The alternatives; none of them makes it No.</param>
    /// <returns>A node that follows from the alternatives.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sentence"/> or <paramref name="alternatives"/> is null.</exception>
    public static Trace Any(Rule? rule, FormattableString sentence, params Trace[] alternatives)
    {
        Determination outcome = Has(Needed(alternatives), Determination.Yes) ? Determination.Yes
            : Has(alternatives, Determination.Unknown) ? Determination.Unknown
            : Has(alternatives, Determination.NeedsDecision) ? Determination.NeedsDecision
            : Determination.No;
        return Follow(outcome, rule, sentence, alternatives);
    }

    /// <summary>The opposite: Yes and No change places, Unknown and NeedsDecision stay.</summary>
    /// <param name="rule">The rule that turns it round, or null.</param>
    /// <param name="sentence">What follows.</param>
    /// <param name="condition">The condition.</param>
    /// <returns>A node that follows from the condition.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="sentence"/> or <paramref name="condition"/> is null.</exception>
    public static Trace Not(Rule? rule, FormattableString sentence, Trace condition)
    {
        Determination outcome = Needed(condition).Outcome switch
        {
            Determination.Yes => Determination.No,
            Determination.No => Determination.Yes,
            Determination other => other,
        };
        return Follow(outcome, rule, sentence, [condition]);
    }

    /// <summary>The same answer with further nodes that explain or add something and change nothing.</summary>
    /// <param name="answer">The answer.</param>
    /// <param name="notes">The nodes to add at its end.</param>
    /// <returns>A node like <paramref name="answer"/> with the notes after its reasons.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static Trace Also(Trace answer, params Trace[] notes) =>
        Needed(notes).Length == 0 ? Needed(answer) : Needed(answer).With(notes);

    private static Trace Follow(Determination outcome, Rule? rule, FormattableString sentence, Trace[] reasons) =>
        new(outcome, rule, sentence, [], reasons, outcome == Determination.Unknown ? MissingOf(reasons) : []);

    private static IReadOnlyList<string> MissingOf(Trace[] reasons) =>
        [.. reasons.Where(r => r.Outcome == Determination.Unknown).SelectMany(r => r.Missing).Distinct(StringComparer.Ordinal)];

    private static bool Has(Trace[] reasons, Determination outcome) => Array.Exists(reasons, r => r.Outcome == outcome);

    private static T Needed<T>(T? argument)
        where T : class => argument ?? throw new ArgumentNullException(nameof(argument));
}
