using System.Globalization;

namespace VirtualSchool.Matching;

/// <summary>The kinds of picture that the charts are made of.</summary>
internal static class Drawing
{
    private const double RowHeight = 24;
    private const double TextSize = 13;

    /// <summary>One bar of a bar chart, from one number to another.</summary>
    /// <param name="Group">A heading above it when it differs from the one before; empty for none.</param>
    /// <param name="Label">What the bar is.</param>
    /// <param name="From">Where it begins.</param>
    /// <param name="To">Where it ends.</param>
    /// <param name="Value">What is written beside it.</param>
    /// <param name="Note">A second text, in its own column; empty for none.</param>
    /// <param name="Hollow">True for an outline.</param>
    public sealed record Bar(string Group, string Label, double From, double To, string Value, string Note = "", bool Hollow = false);

    /// <summary>One line of a line chart.</summary>
    /// <param name="Name">Written at its end.</param>
    /// <param name="Points">Its points, by x.</param>
    /// <param name="Stroke">Its colour.</param>
    public sealed record Series(string Name, IReadOnlyList<(double X, double Y)> Points, string Stroke);

    /// <summary>Bars that lie, one a row, around zero or from it.</summary>
    public static void Bars(SvgWriter svg, IReadOnlyList<Bar> bars, string axis, string noteHeading = "", double? mark = null, string markLabel = "", double reach = 0)
    {
        double low = Math.Min(0, Math.Min(bars.Min(b => Math.Min(b.From, b.To)), mark ?? 0));
        double high = Math.Max(reach, Math.Max(bars.Max(b => Math.Max(b.From, b.To)), mark ?? 0));
        if (high - low < 1e-9)
        {
            high = low + 1;
        }

        double labelWidth = Math.Min(bars.Any(b => b.Note.Length > 0) ? 330 : 420, bars.Max(b => Math.Max(SvgWriter.WidthOf(b.Label, TextSize), 1.1 * SvgWriter.WidthOf(b.Group, TextSize))) + 12);
        double noteWidth = bars.Any(b => b.Note.Length > 0) ? Math.Max(bars.Max(b => SvgWriter.WidthOf(b.Note, TextSize)), SvgWriter.WidthOf(noteHeading, TextSize)) + 16 : 0;
        double valueWidth = bars.Max(b => SvgWriter.WidthOf(b.Value, TextSize)) + 10;
        double from = SvgWriter.Margin + labelWidth + noteWidth + (low < 0 ? valueWidth : 0);
        double to = SvgWriter.Width - SvgWriter.Margin - valueWidth;
        double X(double v) => from + ((v - low) / (high - low) * (to - from));
        double top = svg.Bottom;
        int groups = bars.Where((b, i) => b.Group.Length > 0 && (i == 0 || bars[i - 1].Group != b.Group)).Count();
        double bottom = top + 22 + (bars.Count * RowHeight) + (groups * (RowHeight + 4));
        double[] ticks = Ticks(low, high);
        foreach (double tick in ticks)
        {
            svg.Line(X(tick), top + 16, X(tick), bottom, tick == 0 ? SvgWriter.Grey : SvgWriter.Rule);
            svg.Text(X(tick), top + 10, Tick(tick, ticks), 12, SvgWriter.Grey, "middle");
        }

        if (noteWidth > 0)
        {
            svg.Text(SvgWriter.Margin + labelWidth + noteWidth - 16, top + 10, noteHeading, 12, SvgWriter.Grey, "end");
        }

        if (mark is { } at)
        {
            svg.Line(X(at), top + 16, X(at), bottom + 4, SvgWriter.Ink, 1.5, dashed: true);
            svg.Text(Math.Min(X(at), SvgWriter.Width - SvgWriter.Margin - (SvgWriter.WidthOf(markLabel, 12) / 2)), bottom + 18, markLabel, 12, SvgWriter.Ink, "middle");
        }

        double y = top + 22;
        for (int i = 0; i < bars.Count; i++)
        {
            Bar bar = bars[i];
            if (bar.Group.Length > 0 && (i == 0 || bars[i - 1].Group != bar.Group))
            {
                y += RowHeight + 4;
                svg.Text(SvgWriter.Margin, y - 8, SvgWriter.Fitted(bar.Group, SvgWriter.Width / 2, TextSize), TextSize, bold: true);
            }

            double left = X(Math.Min(bar.From, bar.To));
            double right = X(Math.Max(bar.From, bar.To));
            bool down = bar.To < bar.From;
            svg.Text(SvgWriter.Margin, y + 16, SvgWriter.Fitted(bar.Label, labelWidth - 6, TextSize), TextSize);
            if (bar.Note.Length > 0)
            {
                svg.Text(SvgWriter.Margin + labelWidth + noteWidth - 16, y + 16, bar.Note, TextSize, SvgWriter.Grey, "end");
            }

            svg.Box(left, y + 4, Math.Max(1, right - left), RowHeight - 8, down ? SvgWriter.Against : SvgWriter.For, bar.Hollow);
            svg.Text(down ? left - 5 : right + 5, y + 16, bar.Value, TextSize, SvgWriter.Ink, down ? "end" : "start");
            y += RowHeight;
        }

        svg.Text((from + to) / 2, bottom + (mark is null ? 16 : 38), axis, 12, SvgWriter.Grey, "middle");
        svg.Bottom = bottom + (mark is null ? 20 : 42);
    }

    /// <summary>Columns that stand beside each other, each of two parts one on the other.</summary>
    public static void Columns(SvgWriter svg, IReadOnlyList<(double From, double To, double Lower, double Upper)> columns, string lower, string upper, string across, string up, double mark, string markLabel)
    {
        double low = Math.Min(columns.Min(c => c.From), Math.Floor(mark));
        double high = Math.Max(columns.Max(c => c.To), Math.Ceiling(mark));
        double most = Math.Max(1, columns.Max(c => c.Lower + c.Upper));
        Legend(svg, [(lower, SvgWriter.For, false), (upper, SvgWriter.Against, true)]);
        var frame = new Frame(svg, low, high, 0, most, across, up, isCount: true);
        foreach ((double from, double to, double lowerPart, double upperPart) in columns)
        {
            double x = frame.X(from) + 1;
            double width = frame.X(to) - frame.X(from) - 2;
            svg.Box(x, frame.Y(lowerPart), width, frame.Y(0) - frame.Y(lowerPart), SvgWriter.For);
            if (upperPart > 0)
            {
                svg.Box(x, frame.Y(lowerPart + upperPart), width, frame.Y(lowerPart) - frame.Y(lowerPart + upperPart), SvgWriter.Against, hollow: true);
            }
        }

        frame.Mark(mark, markLabel);
        frame.Finish();
    }

    /// <summary>Lines over one axis.</summary>
    public static void Lines(SvgWriter svg, IReadOnlyList<Series> series, (double Low, double High) across, (double Low, double High) up, string acrossLabel, string upLabel, double? mark = null, string markLabel = "", (double X, double Y, string Label)? point = null)
    {
        if (series.Count > 1)
        {
            Legend(svg, series.Select(s => (s.Name, s.Stroke, false)).ToArray());
        }

        var frame = new Frame(svg, across.Low, across.High, up.Low, up.High, acrossLabel, upLabel);
        foreach (Series one in series)
        {
            svg.Path(one.Points.Select(p => (frame.X(p.X), frame.Y(p.Y))), one.Stroke);
            if (one.Points.Count == 1)
            {
                svg.Dot(frame.X(one.Points[0].X), frame.Y(one.Points[0].Y), one.Stroke);
            }
        }

        if (point is { } at)
        {
            // Such a line falls to the right, so that the left of a point below it is free.
            bool atRight = frame.X(at.X) > SvgWriter.Margin + 40 + SvgWriter.WidthOf(at.Label, TextSize);
            svg.Dot(frame.X(at.X), frame.Y(at.Y), SvgWriter.Ink);
            svg.Text(frame.X(at.X) + (atRight ? -10 : 10), frame.Y(at.Y) + 20, at.Label, TextSize, SvgWriter.Ink, atRight ? "end" : "start");
        }

        if (mark is { } x)
        {
            frame.Mark(x, markLabel);
        }

        frame.Finish();
    }

    /// <summary>A table; the row that is marked is bold.</summary>
    public static void Grid(SvgWriter svg, string[] heads, IReadOnlyList<string[]> rows, int marked)
    {
        double width = (SvgWriter.Width - (2 * SvgWriter.Margin)) / heads.Length;
        double y = svg.Bottom + 12;
        for (int c = 0; c < heads.Length; c++)
        {
            svg.Text(SvgWriter.Margin + ((c + 1) * width) - 12, y, heads[c], TextSize, SvgWriter.Grey, "end");
        }

        svg.Line(SvgWriter.Margin, y + 8, SvgWriter.Width - SvgWriter.Margin, y + 8, SvgWriter.Grey);
        for (int r = 0; r < rows.Count; r++)
        {
            y += RowHeight + 2;
            for (int c = 0; c < rows[r].Length; c++)
            {
                svg.Text(SvgWriter.Margin + ((c + 1) * width) - 12, y, rows[r][c], TextSize, SvgWriter.Ink, "end", r == marked);
            }

            svg.Line(SvgWriter.Margin, y + 8, SvgWriter.Width - SvgWriter.Margin, y + 8);
        }

        svg.Bottom = y + 12;
    }

    private static void Legend(SvgWriter svg, IReadOnlyList<(string Name, string Colour, bool Hollow)> entries)
    {
        double x = SvgWriter.Margin;
        foreach ((string name, string colour, bool hollow) in entries)
        {
            svg.Box(x, svg.Bottom - 2, 14, 12, colour, hollow);
            svg.Text(x + 20, svg.Bottom + 9, name, TextSize);
            x += 40 + SvgWriter.WidthOf(name, TextSize);
        }

        svg.Bottom += 30;
    }

    /// <summary>Round numbers from one end to the other, about six of them.</summary>
    private static double[] Ticks(double low, double high)
    {
        double raw = (high - low) / 6;
        double power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        double step = (raw <= power * 1.000001 ? 1 : raw <= 2 * power ? 2 : raw <= 5 * power ? 5 : 10) * power;
        double first = Math.Ceiling((low / step) - 1e-9);
        return Enumerable.Range(0, 40).Select(i => (first + i) * step).TakeWhile(t => t <= high + (step * 1e-9)).Select(t => Math.Round(t, 9)).ToArray();
    }

    private static string Tick(double tick, double[] ticks)
    {
        double step = ticks.Length > 1 ? ticks[1] - ticks[0] : 1;
        int decimals = Math.Max(0, Math.Min(6, (int)Math.Ceiling(-Math.Log10(step) - 1e-9)));
        return tick.ToString(decimals == 0 ? "#,0" : "0." + new string('0', decimals), CultureInfo.InvariantCulture);
    }

    /// <summary>A field with two axes.</summary>
    private sealed class Frame
    {
        private const double Height = 300;

        private readonly SvgWriter _svg;
        private readonly double _lowX;
        private readonly double _highX;
        private readonly double _lowY;
        private readonly double _highY;
        private readonly double _left;
        private readonly double _top;
        private readonly string _across;

        public Frame(SvgWriter svg, double lowX, double highX, double lowY, double highY, string across, string up, bool isCount = false)
        {
            _svg = svg;
            _lowX = lowX;
            _highX = highX - lowX < 1e-12 ? lowX + 1 : highX;
            _lowY = lowY;
            _highY = highY - lowY < 1e-12 ? lowY + 1 : highY;
            _across = across;
            double[] ys = Ticks(_lowY, _highY).Where(t => !isCount || t == Math.Floor(t)).ToArray();
            _left = SvgWriter.Margin + ys.Max(t => SvgWriter.WidthOf(Tick(t, ys), 12)) + 10;
            svg.Text(SvgWriter.Margin, svg.Bottom + 6, up, 12, SvgWriter.Grey);
            _top = svg.Bottom + 36;
            foreach (double tick in ys)
            {
                svg.Line(_left, Y(tick), SvgWriter.Width - SvgWriter.Margin, Y(tick));
                svg.Text(_left - 8, Y(tick) + 4, Tick(tick, ys), 12, SvgWriter.Grey, "end");
            }

            // Between whole ends other than 0 and 1, such as rounds or bits, only whole numbers mean anything.
            bool isWhole = _highX - _lowX > 1 && _lowX == Math.Floor(_lowX) && _highX == Math.Floor(_highX);
            double[] xs = Ticks(_lowX, _highX).Where(t => !isWhole || t == Math.Floor(t)).ToArray();
            foreach (double tick in xs)
            {
                svg.Line(X(tick), _top + Height, X(tick), _top + Height + 5, SvgWriter.Grey);
                svg.Text(X(tick), _top + Height + 20, Tick(tick, xs), 12, SvgWriter.Grey, "middle");
            }

            svg.Line(_left, _top + Height, SvgWriter.Width - SvgWriter.Margin, _top + Height, SvgWriter.Grey);
        }

        public double X(double v) => _left + ((Math.Max(_lowX, Math.Min(_highX, v)) - _lowX) / (_highX - _lowX) * (SvgWriter.Width - SvgWriter.Margin - 12 - _left));

        public double Y(double v) => _top + Height - ((Math.Max(_lowY, Math.Min(_highY, v)) - _lowY) / (_highY - _lowY) * Height);

        public void Mark(double x, string label)
        {
            bool atRight = X(x) > SvgWriter.Width / 2;
            _svg.Line(X(x), _top - 4, X(x), _top + Height, SvgWriter.Ink, 1.5, dashed: true);
            _svg.Text(X(x) + (atRight ? -6 : 6), _top - 8, label, 12, SvgWriter.Ink, atRight ? "end" : "start");
        }

        public void Finish()
        {
            _svg.Text((_left + SvgWriter.Width - SvgWriter.Margin) / 2, _top + Height + 42, _across, 12, SvgWriter.Grey, "middle");
            _svg.Bottom = _top + Height + 46;
        }
    }
}
