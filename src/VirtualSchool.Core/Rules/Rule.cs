using NodaTime;

namespace VirtualSchool;

/// <summary>
/// The description of one rule of law as a pack implements it: its number in the rule book, what it says, where it comes from and
/// when it is in force. A rule that was changed is several of these with the same number and dates that do not overlap.
/// </summary>
public sealed class Rule
{
    /// <summary>Creates the description of a rule.</summary>
    /// <param name="id">The permanent number, for example <c>SC-LAC-1</c>.</param>
    /// <param name="says">What the rule says in one plain sentence, without a full stop.</param>
    /// <param name="citation">The provision.</param>
    /// <param name="inForce">When it is in force; null for a rule that is enacted and not in force, because no commencement date is known.</param>
    /// <exception cref="ArgumentNullException">A text or the citation is null.</exception>
    /// <exception cref="ArgumentException">A text is blank.</exception>
    public Rule(string id, string says, Citation citation, EffectiveInterval? inForce)
    {
        Id = Required(id, nameof(id));
        Says = Required(says, nameof(says));
        Citation = citation ?? throw new ArgumentNullException(nameof(citation));
        InForce = inForce;
    }

    /// <summary>The permanent number, for example <c>SC-LAC-1</c>.</summary>
    public string Id { get; }

    /// <summary>What the rule says in one plain sentence.</summary>
    public string Says { get; }

    /// <summary>The provision it comes from.</summary>
    public Citation Citation { get; }

    /// <summary>When it is in force; null when enacted and not in force.</summary>
    public EffectiveInterval? InForce { get; }

    /// <summary>
    /// The provision whose commencement switches the rule on, for example <c>asp-2026-16-s1</c>; null for a rule with dates of its own.
    /// </summary>
    public string? CommencedBy { get; init; }

    /// <summary>The enacted provision whose commencement will end the rule, for example <c>asp-2026-16-s7</c>; null when none is known.</summary>
    public string? RepealedBy { get; init; }

    /// <summary>The names of the figures of law that the rule reads, for example <c>cecyp.rate</c>; empty where it reads none.</summary>
    public IReadOnlyList<string> Parameters { get; init; } = [];

    /// <summary>The name of the overlay that the rule comes from or that set its dates; null for the pack's own.</summary>
    public string? Local { get; init; }

    /// <summary>True for a rule on the statute book that no commencement date has switched on.</summary>
    public bool IsEnactedNotInForce => InForce is null;

    /// <summary>Whether the rule is law on a day.</summary>
    /// <param name="date">The day.</param>
    /// <returns>False before commencement, from repeal, and always while it is enacted and not in force.</returns>
    public bool IsInForceOn(LocalDate date) => InForce is { } interval && interval.Contains(date);

    /// <summary>Number and sentence.</summary>
    /// <returns>For example <c>SC-LAC-3 The limbs are alternatives</c>.</returns>
    public override string ToString() => $"{Id} {Says}";

    /// <summary>The same rule with other dates.</summary>
    internal Rule With(EffectiveInterval? inForce, string? local) => new(Id, Says, Citation, inForce) { CommencedBy = CommencedBy, RepealedBy = RepealedBy, Parameters = Parameters, Local = local };

    private static string Required(string text, string name)
    {
        if (text is null)
        {
            throw new ArgumentNullException(name);
        }

        return string.IsNullOrWhiteSpace(text) ? throw new ArgumentException("A rule needs a number and a sentence.", name) : text;
    }
}
