using NodaTime;

namespace VirtualSchool;

/// <summary>That somebody is to be reminded of a deadline, when, and with which words. It is data: sending it is the host's work.</summary>
public sealed class ScheduleReminder
{
    internal ScheduleReminder(LocalDate on, int leadDays, ScheduleEntry entry, string text)
    {
        On = on;
        LeadDays = leadDays;
        Entry = entry;
        Text = text;
    }

    /// <summary>The day to send it.</summary>
    public LocalDate On { get; }

    /// <summary>How many days before the due day that is; negative where the day has passed.</summary>
    public int LeadDays { get; }

    /// <summary>The deadline, with the child's reference.</summary>
    public ScheduleEntry Entry { get; }

    /// <summary>Whom it is for: the worker; null where none is recorded or the record is restricted, and the host has to know.</summary>
    public string? For => Entry.Child.Worker;

    /// <summary>What it says: what is due, when, initials and reference. It may stand in a mail, since it names nobody.</summary>
    public string Text { get; }

    /// <summary>The type's name only.</summary>
    /// <returns><c>ScheduleReminder</c>.</returns>
    public override string ToString() => nameof(ScheduleReminder);
}
