using NodaTime;

namespace BoundaryCases;

/// <summary>Where the child lived: a home type of the rule book's table, and the days, both included.</summary>
internal sealed record Living(string Type, LocalDate From, LocalDate LastDay)
{
    internal LocalDate? EndedOn { get; init; }

    internal bool IsAway => Type != "HOME";

    internal bool On(LocalDate day) => day >= From && day <= LastDay;

    internal string ToYaml() =>
        $"{{ type: {Type}, from: {Civil.Iso(From)}, {(EndedOn is { } on ? $"ended_on: {Civil.Iso(on)}" : $"to: {Civil.Iso(LastDay)}")} }}";
}
