namespace VirtualSchool.Matching;

/// <summary>The assignment of greatest total weight (Kuhn 1955, Munkres 1957, in the form with potentials and shortest augmenting paths).</summary>
internal static class OptimalAssignment
{
    /// <summary>For each row the column it is assigned, or -1. Weights must not be negative; a row may stay without a column.</summary>
    public static int[] Solve(double[,] weights)
    {
        int rows = weights.GetLength(0);
        int columns = weights.GetLength(1);

        // One column of weight 0 a row, so that every row can stay alone.
        int width = columns + rows;
        var rowPotential = new double[rows + 1];
        var columnPotential = new double[width + 1];
        var rowOf = new int[width + 1];
        var previous = new int[width + 1];
        for (int row = 1; row <= rows; row++)
        {
            rowOf[0] = row;
            int column = 0;
            var least = new double[width + 1];
            var used = new bool[width + 1];
            for (int j = 0; j <= width; j++)
            {
                least[j] = double.PositiveInfinity;
            }

            do
            {
                used[column] = true;
                int current = rowOf[column];
                double delta = double.PositiveInfinity;
                int next = 0;
                for (int j = 1; j <= width; j++)
                {
                    if (used[j])
                    {
                        continue;
                    }

                    double cost = j <= columns ? -weights[current - 1, j - 1] : 0;
                    double reduced = cost - rowPotential[current] - columnPotential[j];
                    if (reduced < least[j])
                    {
                        least[j] = reduced;
                        previous[j] = column;
                    }

                    if (least[j] < delta)
                    {
                        delta = least[j];
                        next = j;
                    }
                }

                for (int j = 0; j <= width; j++)
                {
                    if (used[j])
                    {
                        rowPotential[rowOf[j]] += delta;
                        columnPotential[j] -= delta;
                    }
                    else
                    {
                        least[j] -= delta;
                    }
                }

                column = next;
            }
            while (rowOf[column] != 0);

            do
            {
                int before = previous[column];
                rowOf[column] = rowOf[before];
                column = before;
            }
            while (column != 0);
        }

        var result = new int[rows];
        for (int i = 0; i < rows; i++)
        {
            result[i] = -1;
        }

        for (int j = 1; j <= columns; j++)
        {
            if (rowOf[j] > 0)
            {
                result[rowOf[j] - 1] = j - 1;
            }
        }

        return result;
    }
}
