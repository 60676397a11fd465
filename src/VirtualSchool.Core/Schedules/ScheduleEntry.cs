using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;

namespace VirtualSchool;

/// <summary>One deadline of one child in a schedule: all a reader needs to act on it and to check it, and nothing that names the child.</summary>
public sealed class ScheduleEntry
{
    // Four digits are what calendars and spreadsheets have room for.
    private const int LatestYear = 9998;

    private readonly string? id;

    /// <summary>Creates an entry.</summary>
    /// <param name="child">Whom it is about.</param>
    /// <param name="code">The deadline's permanent code, for example <c>review.first</c>.</param>
    /// <param name="title">What it is, in plain words.</param>
    /// <param name="state">How things stand on the schedule's day.</param>
    /// <param name="due">The last day that is in time; null where none is set or known.</param>
    /// <param name="citation">Where it stands.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="code"/> or <paramref name="title"/> is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="due"/> lies outside the years 1 to 9998, or <paramref name="state"/> is none of the states.</exception>
    public ScheduleEntry(ScheduleChild child, string code, string title, DeadlineState state, LocalDate? due, Citation citation)
    {
        Child = child ?? throw new ArgumentNullException(nameof(child));
        Code = ScheduleChild.Tidy(code ?? throw new ArgumentNullException(nameof(code))) ?? throw new ArgumentException("A deadline has a code.", nameof(code));
        Title = ScheduleChild.Tidy(title ?? throw new ArgumentNullException(nameof(title))) ?? throw new ArgumentException("A deadline has a title.", nameof(title));
        State = state is >= DeadlineState.NothingDue and <= DeadlineState.Lapsed ? state : throw new ArgumentOutOfRangeException(nameof(state), "There is no such state.");
        Due = due is not { } day || day.Year is >= 1 and <= LatestYear ? due : throw new ArgumentOutOfRangeException(nameof(due), "A due day lies between the years 1 and 9998.");
        Citation = citation ?? throw new ArgumentNullException(nameof(citation));
    }

    /// <summary>Whom it is about.</summary>
    public ScheduleChild Child { get; }

    /// <summary>The deadline's permanent code.</summary>
    public string Code { get; }

    /// <summary>What it is, in plain words.</summary>
    public string Title { get; }

    /// <summary>How things stand on the schedule's day.</summary>
    public DeadlineState State { get; }

    /// <summary>The last day that is in time, itself included; null where none is set or known.</summary>
    public LocalDate? Due { get; }

    /// <summary>Where it stands.</summary>
    public Citation Citation { get; }

    /// <summary>
    /// The same in every schedule for the same child, deadline and event it runs from: a calendar that reads a feed again moves an event instead of doubling it. A digest
    /// of the reference, the code and the event, unless it is set.
    /// </summary>
    public string Id
    {
        get => id ?? Identify(Child.Reference, Code, RunsFrom, RunsFromOn, null, 0);
        init => id = ScheduleChild.Tidy(value) ?? throw new ArgumentException("An id is not blank.", nameof(value));
    }

    /// <summary>Yes, or NeedsDecision where whether it applies is for a person and <see cref="Due"/> is the day if it does; Unknown where it cannot be worked out.</summary>
    public Determination Outcome { get; init; } = Determination.Yes;

    /// <summary>How many days it is overdue, or was met late; 0 otherwise.</summary>
    public int DaysLate { get; init; }

    /// <summary>The rule's number, for example <c>SC-REV-1</c>; null for a deadline of the host's own.</summary>
    public string? Rule { get; init => field = ScheduleChild.Tidy(value); }

    /// <summary>How the day was reached, in words; null where there is none.</summary>
    public string? Working { get; init => field = ScheduleChild.Tidy(value); }

    /// <summary>What it runs from, as it happened; null where it does not run.</summary>
    public string? RunsFrom { get; init => field = ScheduleChild.Tidy(value); }

    /// <summary>The day of what it runs from; null where it does not run, and where that day may be a birthday.</summary>
    public LocalDate? RunsFromOn { get; init; }

    /// <summary>The day by another reading that the words also bear; null where they bear one only.</summary>
    public LocalDate? OtherReading { get; init; }

    /// <summary>The day it was done; null where it was not.</summary>
    public LocalDate? MetOn { get; init; }

    /// <summary>Whether it follows from a rule that applies only because something was not agreed.</summary>
    public bool IsFallback { get; init; }

    /// <summary>Whether the council is closed on the day; null where that is not known. The day is not moved.</summary>
    public bool? FallsOnClosedDay { get; init; }

    /// <summary>The facts that would settle a deadline that cannot be worked out; empty otherwise.</summary>
    public IReadOnlyList<string> Missing { get; init => field = [.. value.Select(ScheduleChild.Tidy).OfType<string>()]; } = [];

    /// <summary>State in words, with the days: <c>overdue by 9 days</c>.</summary>
    /// <returns>Lower case, for the middle of a sentence.</returns>
    public string StateInWords() => State switch
    {
        DeadlineState.Overdue => "overdue by " + Days(DaysLate),
        DeadlineState.MetLate => "met late by " + Days(DaysLate),
        DeadlineState.DueToday => "due today",
        DeadlineState.NotKnownWhetherMet => "its day has passed, and it is not known whether it was met",
        DeadlineState.AsSoonAsPracticable => "as soon as practicable",
        DeadlineState.NoDaySet => "to be done, no day is set",
        DeadlineState.NotComputable => "cannot be worked out",
        DeadlineState.NothingDue => "nothing due",
        _ => State.ToString().ToLowerInvariant(),
    };

    /// <summary>Its state only: the rest is about a child.</summary>
    /// <returns>For example <c>ScheduleEntry (Overdue)</c>.</returns>
    public override string ToString() => $"ScheduleEntry ({State})";

    internal static string Days(int count) => count == 1 ? "1 day" : count.ToString(CultureInfo.InvariantCulture) + " days";

    /// <summary>
    /// A digest as a UUID. A day that may be a birthday is no part of it: with the reference known, trying all days would tell it.
    /// </summary>
    internal static string Identify(string reference, string code, string? runsFrom, LocalDate? on, LocalDate? home, int turn)
    {
        string text = string.Join("\n", reference, code, runsFrom ?? string.Empty, Iso(on), Iso(home), turn.ToString(CultureInfo.InvariantCulture));
        byte[] digest = Digest(Encoding.UTF8.GetBytes(text));

        // Version 8 (RFC 9562) is for digests of one's own.
        digest[6] = (byte)((digest[6] & 0x0F) | 0x80);
        digest[8] = (byte)((digest[8] & 0x3F) | 0x80);
        var uuid = new StringBuilder(36);
        for (int i = 0; i < 16; i++)
        {
            uuid.Append(i is 4 or 6 or 8 or 10 ? "-" : string.Empty).Append(digest[i].ToString("x2", CultureInfo.InvariantCulture));
        }

        return uuid.ToString();
    }

    internal static string Iso(LocalDate? day) => day is { } known ? LocalDatePattern.Iso.Format(known) : string.Empty;

    private static byte[] Digest(byte[] bytes)
    {
#if NET
        return SHA256.HashData(bytes);
#else
        using var sha = SHA256.Create();
        return sha.ComputeHash(bytes);
#endif
    }
}
