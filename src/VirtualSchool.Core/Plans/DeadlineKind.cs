namespace VirtualSchool;

/// <summary>A day by which something must be done or on which something ends, as one provision sets it.</summary>
public sealed class DeadlineKind
{
    /// <summary>In place of a calendar's name: working days are counted and the instrument defines none, so the council's calendar has to be given.</summary>
    public const string CouncilCalendar = "council";

    /// <summary>Creates a kind of deadline.</summary>
    /// <param name="code">Its permanent code, for example <c>hearing.latest</c>.</param>
    /// <param name="title">What it is, in plain words.</param>
    /// <param name="rule">The rule that sets it.</param>
    /// <param name="calendar">The name of the calendar its working days are counted by; null where none are counted.</param>
    /// <exception cref="ArgumentNullException"><paramref name="code"/>, <paramref name="title"/> or <paramref name="rule"/> is null.</exception>
    /// <exception cref="ArgumentException">The code is not lower-case words joined by dots and hyphens: messages and files quote it.</exception>
    public DeadlineKind(string code, string title, Rule rule, string? calendar = null)
    {
        Code = Parameter.IsName(code ?? throw new ArgumentNullException(nameof(code)))
            ? code
            : throw new ArgumentException("A code is lower-case words joined by dots and hyphens.", nameof(code));
        Title = title ?? throw new ArgumentNullException(nameof(title));
        Rule = rule ?? throw new ArgumentNullException(nameof(rule));
        Calendar = calendar;
    }

    /// <summary>Its permanent code, for example <c>hearing.latest</c>.</summary>
    public string Code { get; }

    /// <summary>What it is, in plain words.</summary>
    public string Title { get; }

    /// <summary>The rule that sets it; with its citation and confidence.</summary>
    public Rule Rule { get; }

    /// <summary>The name of the calendar its working days are counted by, for example <c>asp-2011-1-s202</c>, or <see cref="CouncilCalendar"/>; null where none are counted.</summary>
    public string? Calendar { get; }

    /// <summary>The code.</summary>
    /// <returns>For example <c>hearing.latest</c>.</returns>
    public override string ToString() => Code;
}
