using NodaTime;

namespace VirtualSchool;

/// <summary>A turn of a recurring deadline that is over: what was due and when it was done.</summary>
public sealed class DeadlineCycle
{
    /// <summary>Creates a turn that is over.</summary>
    /// <param name="due">The last day that was in time.</param>
    /// <param name="metOn">The day it was done; null where it lapsed.</param>
    public DeadlineCycle(LocalDate due, LocalDate? metOn)
    {
        Due = due;
        MetOn = metOn;
    }

    /// <summary>The last day that was in time.</summary>
    public LocalDate Due { get; }

    /// <summary>The day it was done; null where it was not done while it was due.</summary>
    public LocalDate? MetOn { get; }

    /// <summary><see cref="DeadlineState.Met"/>, <see cref="DeadlineState.MetLate"/> or <see cref="DeadlineState.Lapsed"/>.</summary>
    public DeadlineState State => MetOn is not { } on ? DeadlineState.Lapsed : on <= Due ? DeadlineState.Met : DeadlineState.MetLate;

    /// <summary>The state only.</summary>
    /// <returns>For example <c>DeadlineCycle Met</c>.</returns>
    public override string ToString() => $"DeadlineCycle {State}";
}
