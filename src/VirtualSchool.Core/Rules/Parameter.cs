using System.Globalization;
using NodaTime;

namespace VirtualSchool;

/// <summary>A parameter of law whatever the type of its values: its name, what it means, and its history in words.</summary>
public abstract class Parameter
{
    private protected Parameter(string name, string meaning, string kind, string? unit, bool isFixed, IReadOnlyList<ParameterValue> values)
    {
        Name = IsName(name ?? throw new ArgumentNullException(nameof(name)))
            ? name
            : throw new ArgumentException("A parameter's name is lower-case words parted by dots.", nameof(name));
        Meaning = meaning;
        Kind = kind;
        Unit = unit;
        IsFixed = isFixed;
        Values = values;
        if (values.Count == 0)
        {
            throw new RuleConfigurationException(name, "history", "there is no value");
        }

        for (int i = 1; i < values.Count; i++)
        {
            LocalDate? end = values[i - 1].InForce.End;
            LocalDate start = values[i].InForce.Start;
            string place = $"history entry {(i + 1).ToString(CultureInfo.InvariantCulture)}";
            if (end is null || end > start)
            {
                throw new RuleConfigurationException(name, place, "the value overlaps the one before");
            }

            if (end < start)
            {
                throw new RuleConfigurationException(name, place, "there is a gap after the value before");
            }
        }
    }

    /// <summary>Its dotted name, for example <c>order.cso.length</c>.</summary>
    public string Name { get; }

    /// <summary>What the values mean, in a sentence; empty when nobody said.</summary>
    public string Meaning { get; }

    /// <summary>What the values are: <c>number</c>, <c>length</c>, <c>money</c>, <c>share</c>, <c>ages</c>, <c>flag</c>, <c>date</c> or <c>day-of-year</c>.</summary>
    public string Kind { get; }

    /// <summary>What follows a value when it is written, for example <c>a week</c>; null when nothing does.</summary>
    public string? Unit { get; }

    /// <summary>Whether no overlay may set it: a figure by which the law itself says what somebody's status is.</summary>
    public bool IsFixed { get; }

    /// <summary>The values in words, earliest first.</summary>
    public IReadOnlyList<ParameterValue> Values { get; }

    /// <summary>The name.</summary>
    /// <returns>For example <c>order.cso.length</c>.</returns>
    public sealed override string ToString() => Name;

    /// <summary>Whether a text has the shape of a parameter's name.</summary>
    internal static bool IsName(string text) =>
        text.Length > 0 && text[0] is >= 'a' and <= 'z' && text.All(c => c is (>= 'a' and <= 'z') or (>= '0' and <= '9') or '.' or '-');

    /// <summary>The same parameter with another history of the same type.</summary>
    internal abstract Parameter WithValues(IEnumerable<ParameterValue> values);
}

/// <summary>
/// A number, length, amount or date of law that changes over time. It is data, never code: each value has its dates and its source.
/// Outside the dates it covers there is no value, and asking is an error: the first or last value is never stretched. Inside them
/// a value may be on record as not known (<see cref="ParameterValue.IsKnown"/>).
/// </summary>
/// <typeparam name="T">The value's type.</typeparam>
public sealed class Parameter<T> : Parameter
{
    private readonly ParameterValue<T>[] values;

    /// <summary>Creates a parameter from its history.</summary>
    /// <param name="name">Its dotted name, for example <c>order.cso.length</c>.</param>
    /// <param name="history">Its values, earliest first, each beginning the day after the one before ends.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The name has another shape: messages quote it, so it can be nothing but a name.</exception>
    /// <exception cref="RuleConfigurationException">There is no value, or two overlap, or there is a gap; the message names the entry.</exception>
    public Parameter(string name, IReadOnlyList<ParameterValue<T>> history)
        : this(name, "", "", null, false, [.. history ?? throw new ArgumentNullException(nameof(history))])
    {
    }

    internal Parameter(string name, string meaning, string kind, string? unit, bool isFixed, ParameterValue<T>[] history)
        : base(name, meaning, kind, unit, isFixed, history) => values = history;

    /// <summary>Its values, earliest first.</summary>
    public IReadOnlyList<ParameterValue<T>> History => values;

    /// <summary>The value on a day, with its dates and source.</summary>
    /// <param name="date">The day.</param>
    /// <returns>The value; it may be on record as not known.</returns>
    /// <exception cref="RuleConfigurationException">The day is before the first value or after the last.</exception>
    public ParameterValue<T> At(LocalDate date) => Array.Find(values, v => v.InForce.Contains(date))
        ?? throw new RuleConfigurationException(Name, "history", date < values[0].InForce.Start ? "it has no value that early" : "it has no value that late");

    internal override Parameter WithValues(IEnumerable<ParameterValue> values) => new Parameter<T>(Name, Meaning, Kind, Unit, IsFixed, [.. values.Cast<ParameterValue<T>>()]);
}
