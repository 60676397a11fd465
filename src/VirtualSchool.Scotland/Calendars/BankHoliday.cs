using NodaTime;

namespace VirtualSchool.Scotland;

/// <summary>A bank holiday in Scotland. It closes banks; whether a council or a school is closed is for the council's own calendar.</summary>
public sealed class BankHoliday
{
    internal BankHoliday(LocalDate date, string name, bool isSubstitute, Citation citation)
    {
        Date = date;
        Name = name;
        IsSubstitute = isSubstitute;
        Citation = citation;
    }

    /// <summary>The day it is kept.</summary>
    public LocalDate Date { get; }

    /// <summary>What it is called, for example <c>St Andrew's Day</c>.</summary>
    public string Name { get; }

    /// <summary>Whether it is kept in place of its usual day: of a weekend, or of the day a proclamation took away.</summary>
    public bool IsSubstitute { get; }

    /// <summary>The Act or the proclamation, and how sure this is.</summary>
    public Citation Citation { get; }

    /// <summary>Name and day.</summary>
    /// <returns>For example <c>Good Friday 2026-04-03</c>.</returns>
    public override string ToString() => $"{Name} {NodaTime.Text.LocalDatePattern.Iso.Format(Date)}";
}
