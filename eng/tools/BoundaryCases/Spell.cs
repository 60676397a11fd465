using NodaTime;

namespace BoundaryCases;

/// <summary>One episode of a case: as it is recorded, and the days it runs.</summary>
internal sealed record Spell(Basis Basis, LocalDate From, LocalDate LastDay)
{
    internal string? Authority { get; init; } = "FIF";

    /// <summary>The day of the hearing or decision that ended it: touched, not counted.</summary>
    internal LocalDate? EndedOn { get; init; }

    /// <summary>Set where the record has no end and the law ends it: what the record says in place of one, as YAML.</summary>
    internal string? Open { get; init; }

    /// <summary>Ended by a decision of a day.</summary>
    internal static Spell Ended(Basis basis, LocalDate from, LocalDate on) => new(basis, from, on.PlusDays(-1)) { EndedOn = on };

    internal bool RunsOn(LocalDate day) => day >= From && day <= LastDay;

    internal string ToYaml()
    {
        string end = Open is not null ? Open
            : EndedOn is { } on ? $", ended_on: {Civil.Iso(on)}"
            : $", to: {Civil.Iso(LastDay)}";
        string authority = Authority is null ? string.Empty : $", authority: {Authority}";
        return $"{{ basis: {Basis.Code}, from: {Civil.Iso(From)}{end}{authority}{Basis.Extra} }}";
    }
}
