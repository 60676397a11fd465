using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>Something that a rule expects while it is law, looked for in events and plans.</summary>
internal abstract class ObligationRule(ScotsLaw law, string code, string title, Rule rule, ObligationStrength strength, ObligationActor actor) : IObligation
{
    private readonly Rule current = law.Of(rule);

    /// <inheritdoc/>
    public ObligationKind Kind { get; } = new(code, title, rule, strength, actor);

    /// <inheritdoc/>
    public RuleAnswer<Obligation> Decide(ScotsCase about, LocalDate day, WorkingCalendar? council, Because because)
    {
        Trace expected = because.All(current, $"{Kind.Title}: expected on {day}", current.IsInForceOn(day) ? Expected(about, day, because) : law.NotInForce(rule, day, because));
        if (expected.Outcome == Determination.No)
        {
            return new RuleAnswer<Obligation>(new Obligation(Kind, day, ObligationState.NotExpected), expected);
        }

        Looked looked = Look(about, day, because);
        ObligationState state = StateOf(expected.Outcome, looked.Done.Outcome, looked.Due, day);
        var obligation = new Obligation(Kind, day, state)
        {
            Due = looked.Due,
            Done = looked.Done,
            Evidence = looked.Evidence,
            Missing = MissingOf(state, expected, looked.Done),
        };
        return new RuleAnswer<Obligation>(obligation, because.Also(expected, looked.Done));
    }

    /// <summary>
    /// How something stands. What is done is done, whether it was settled that it is expected or not; what is not done is judged only where it is.
    /// </summary>
    internal static ObligationState StateOf(Determination expected, Determination done, LocalDate? due, LocalDate day) =>
        expected == Determination.No ? ObligationState.NotExpected
        : done == Determination.Yes ? ObligationState.Met
        : expected == Determination.Unknown ? ObligationState.NotKnown
        : expected == Determination.NeedsDecision ? ObligationState.NeedsDecision
        : due >= day ? ObligationState.DueLater
        : done switch
        {
            Determination.Unknown => ObligationState.NotKnown,
            Determination.NeedsDecision => ObligationState.NeedsDecision,
            _ => ObligationState.NotMet,
        };

    /// <summary>The facts that would settle what is not known.</summary>
    internal static IReadOnlyList<string> MissingOf(ObligationState state, Trace expected, Trace done) =>
        state != ObligationState.NotKnown ? [] : expected.Outcome == Determination.Unknown ? expected.Missing : done.Missing;

    /// <summary>Whether it is expected on a day on which the rule is law.</summary>
    private protected abstract Trace Expected(ScotsCase about, LocalDate day, Because because);

    /// <summary>Whether it was done, seen from a day.</summary>
    private protected abstract Looked Look(ScotsCase about, LocalDate day, Because because);

    /// <summary>Whether a council's practice asks for it: practice is the council's own, so until it is stated it is a question.</summary>
    private protected Trace Practised(Parameter<bool> policy, LocalDate day, Because because) => policy.At(day) is { IsKnown: true } stated
        ? because.Holds(stated.Value, $"the council's own practice, as stated in its policy, asks for it")
        : because.NeedsDecision(current, $"does the council's practice ask for it? No instrument does; state the figure {policy.Name} in its policy");
}
