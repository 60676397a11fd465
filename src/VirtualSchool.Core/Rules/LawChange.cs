using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>A day on which the law of a pack changes: a rule, or a figure of law, begins or ends.</summary>
public sealed class LawChange
{
    internal LawChange(LocalDate on, LawChangeKind kind, Rule rule)
    {
        On = on;
        Kind = kind;
        Rule = rule;
    }

    internal LawChange(LocalDate on, LawChangeKind kind, Parameter parameter, ParameterValue value)
    {
        On = on;
        Kind = kind;
        Parameter = parameter;
        Value = value;
    }

    /// <summary>The first day on which the rule or value is law, or on which it is law no longer.</summary>
    public LocalDate On { get; }

    /// <summary>Whether it begins or ends.</summary>
    public LawChangeKind Kind { get; }

    /// <summary>The version of the rule; null where it is a figure that changes.</summary>
    public Rule? Rule { get; }

    /// <summary>The figure; null where it is a rule that changes.</summary>
    public Parameter? Parameter { get; }

    /// <summary>The value of <see cref="Parameter"/> that begins, or the last one that ends; null where it is a rule that changes.</summary>
    public ParameterValue? Value { get; }

    /// <summary>The rule's number or the figure's name.</summary>
    public string Id => Rule?.Id ?? Parameter!.Name;

    /// <summary>The provision of the rule or value.</summary>
    public Citation Citation => Rule?.Citation ?? Value!.Citation;

    /// <summary>The name of the local overlay it comes from; null for the law itself.</summary>
    public string? Local => Rule is null ? Value!.Local : Rule.Local;

    /// <summary>Day, what and how.</summary>
    /// <returns>For example <c>2024-08-28 SC-LAC-7 Begins</c>.</returns>
    public override string ToString() => $"{LocalDatePattern.Iso.Format(On)} {Id} {Kind}";
}
