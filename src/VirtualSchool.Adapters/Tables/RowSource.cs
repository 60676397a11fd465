using NodaTime;

namespace VirtualSchool;

/// <summary>Rows one after another, from text or from a sheet. Cells are counted from the table's first column.</summary>
internal abstract class RowSource
{
    /// <summary>The row's number from 1, as a spreadsheet numbers it.</summary>
    internal abstract int Number { get; }

    /// <summary>How many cells the row has.</summary>
    internal abstract int Count { get; }

    /// <summary>True when the row goes over more than one line of the file.</summary>
    internal virtual bool HasLineBreak => false;

    /// <summary>True when a quote inside a quoted cell was not doubled; it was kept as it stands.</summary>
    internal virtual bool HasStrayQuote => false;

    /// <summary>True when text came by that shows damage done before it got here.</summary>
    internal abstract bool IsDamaged { get; }

    internal abstract ReadOnlySpan<char> this[int cell] { get; }

    internal abstract RowKind Read();

    /// <summary>Gives the row up and reads again from its second line. Only for a row that has a line break.</summary>
    internal virtual void BackToSecondLine() => throw new InvalidOperationException("The row has one line.");

    /// <summary>Takes the row as it is. Afterwards it can no longer be read again.</summary>
    internal virtual void Accept()
    {
    }

    /// <summary>The day in a cell that is more than text; <see cref="CellDay.None"/> for text.</summary>
    internal virtual CellDay Day(int cell, out LocalDate day)
    {
        day = default;
        return CellDay.None;
    }
}
