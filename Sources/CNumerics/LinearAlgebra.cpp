#include "CNumerics.h"

#include <eigen3/Eigen/Dense>

int pk_symmetric_inverse(const double *matrix, int size, double *inverse) {
    using Matrix = Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, Eigen::RowMajor>;
    if (size < 1) { return 0; }
    const Eigen::Map<const Matrix> given(matrix, size, size);
    if (!given.allFinite()) { return 0; }
    const Eigen::ColPivHouseholderQR<Matrix> decomposition(given);
    if (!decomposition.isInvertible()) { return 0; }
    Eigen::Map<Matrix>(inverse, size, size) = decomposition.inverse();
    return 1;
}
